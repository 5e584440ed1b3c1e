import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer, type Draft, type FileReport, type Preparer } from '@postfit/worker'
import type { FileResult, Session } from '../programme.ts'
import { measureMemory } from './measure-memory.ts'
import mortalWorkerUrl from './mortal-worker.ts?worker&url'
import { put, send } from './send.ts'
import { WorkerKiller } from './worker-killer.ts'

const options = { text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' } as const

/** Lets one preparer live through all posts of a session. */
export async function runSession(session: Session, number: number): Promise<void> {
  const { engine, workers, fileTimeout, posts, measureEvery, killing } = session
  using killer = killing && new WorkerKiller(killing)
  const preparer = createPreparer({
    heicDecoderUrl,
    engine,
    workers,
    fileTimeout,
    ...(killing && { workerUrl: mortalWorkerUrl }),
  })
  const checkpoint = async (done: number, ended: boolean): Promise<void> =>
    send('checkpoints', {
      session: number,
      posts: done,
      ended,
      scriptBytes: await measureMemory(),
      kills: killer?.kills ?? 0,
    })
  if (measureEvery) await checkpoint(0, false)
  const step = measureEvery ?? posts.length
  for (let start = 0; start < posts.length; start += step) {
    const end = Math.min(start + step, posts.length)
    let next = start
    const lane = async (): Promise<void> => {
      for (let post = next++; post < end; post = next++) {
        await preparePost(preparer, session, posts[post] as readonly number[], number, post)
        if (killing && post + 1 >= killing.posts) killer?.stop()
      }
    }
    // Nothing is under way while memory is measured.
    await Promise.all(Array.from({ length: session.atOnce }, lane))
    if (measureEvery) await checkpoint(end, false)
  }
  preparer.dispose()
  await checkpoint(posts.length, true)
}

async function preparePost(
  preparer: Preparer,
  { kind, policy = {} }: Session,
  inputs: readonly number[],
  session: number,
  post: number,
): Promise<void> {
  const media = await Promise.all(inputs.map(fetchInput))
  const sent: Promise<void>[] = []
  const onFile = (report: FileReport, file: number): void => {
    const result = { session, post, file, input: inputs[file] as number }
    sent.push(sendResult(result, report))
  }
  try {
    const type = kind === 'videos' ? 'VIDEO' : 'IMAGE'
    await preparer.prepare({ ...options, type, media } as Draft, { onFile, policy })
  } catch (cause) {
    const reason = cause instanceof Error ? String(cause.stack) : String(cause)
    await send('rejections', { inputs, reason })
  }
  await Promise.all(sent)
}

async function fetchInput(number: number): Promise<File> {
  const response = await fetch(`inputs/${number}`)
  const name = decodeURIComponent(response.headers.get('x-file-name') ?? '')
  return new File([await response.blob()], name)
}

async function sendResult(
  place: Pick<FileResult, 'session' | 'post' | 'file' | 'input'>,
  { output, error, issues, plan, ms }: FileReport,
): Promise<void> {
  if (output) await put(`outputs/${place.session}/${place.post}/${place.file}`, output.file)
  const result: FileResult = {
    ...place,
    refusals: issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    steps: plan.steps.map(({ kind }) => kind),
    output: output?.file.name ?? null,
    error: error && { code: error.code, message: error.message },
    ms,
  }
  await send('results', result)
}
