import { aacEncoderUrl, ac3DecoderUrl } from '@postfit/audio'
import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer, type PreparedPost } from '@postfit/worker'
import type { PageReport, PrepTask } from '../prep-report.ts'

/**
 * The page that prepares. But for the files, which are picked, it is driven over HTTP alone (fetch the task, put the outputs,
 * post the report).
 */
async function run(): Promise<void> {
  const task: PrepTask = await (await fetch('task')).json()
  const media = await pickedFiles()
  const { engine, workers } = task
  using preparer = createPreparer({
    heicDecoderUrl,
    aacEncoderUrl,
    ac3DecoderUrl,
    engine,
    ...(workers && { workers }),
  })
  const post = await preparer.prepare(
    { ...task.options, media },
    { policy: task.policy, creator: task.creator },
  )
  const outputNames = uniqueNames(post)
  for (const { index, file } of post.media) {
    await fetch(`outputs/${encodeURIComponent(outputNames[index] as string)}`, { method: 'PUT', body: file })
  }
  const report: PageReport = {
    ok: post.ok,
    issues: post.issues,
    files: post.files.map(({ output, error, ...rest }, index) => ({
      ...rest,
      output: output && { name: outputNames[index] as string, facts: output.facts },
      error: error && { code: error.code, message: error.message },
    })),
    postBody: post.ok
      ? post.toPostBody({
          teamId: 'team',
          title: 'Prepared by Postfit',
          postDate: new Date(),
          status: 'DRAFT',
          uploadIds: post.media.map(({ index }) => outputNames[index] as string),
        })
      : null,
  }
  await fetch('report', { method: 'POST', body: JSON.stringify(report) })
}

/** The files of the post, as a person would pick them; those may have been picked already. */
async function pickedFiles(): Promise<File[]> {
  const input = document.querySelector('input') as HTMLInputElement
  if (!input.files?.length) {
    await new Promise((resolve) => input.addEventListener('change', resolve, { once: true }))
  }
  return [...(input.files ?? [])]
}

/** Two inputs can have one name (`a/photo.png`, `b/photo.png`); in one folder their outputs cannot. */
function uniqueNames({ files }: PreparedPost): string[] {
  const taken = new Set(['report.json'])
  return files.map(({ output, name }) => {
    const wanted = output?.file.name ?? name
    const [, stem, extension] = /^(.*?)(\.[^.]*)?$/s.exec(wanted) ?? []
    let free = wanted
    for (let n = 2; taken.has(free); n++) free = `${stem}-${n}${extension ?? ''}`
    taken.add(free)
    return free
  })
}

run().catch((error: unknown) =>
  fetch('failure', { method: 'POST', body: error instanceof Error ? String(error.stack) : String(error) }),
)
