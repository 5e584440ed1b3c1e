import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer } from '@postfit/worker'
import { inlineWorker } from '@postfit/worker/inline'
import type { Outcome, PhotoOutcome, Task } from '../embedding.ts'
import { overheard } from './overheard.ts'
import { submit } from './submit.ts'

const patience = 60_000

/** Prepares what the page brought along, one photo a post, so that each has its own outcome. */
async function run({ settings, inline, photos }: Task): Promise<readonly PhotoOutcome[]> {
  using preparer = createPreparer({ heicDecoderUrl, ...settings, ...(inline && { worker: inlineWorker }) })
  const outcomes: PhotoOutcome[] = []
  for (const { name, base64 } of photos) {
    const media = [new File([bytesOf(base64)], name)]
    const { files } = await preparer.prepare({ type: 'IMAGE', privacy: 'SELF_ONLY', media })
    const output = files[0]?.output
    const error = files[0]?.error
    outcomes.push({
      output: output ? base64Of(new Uint8Array(await output.file.arrayBuffer())) : null,
      error: error ? { code: error.code, message: error.message, retryable: error.retryable } : null,
    })
  }
  return outcomes
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function tell(outcome: Pick<Outcome, 'photos' | 'failure'>): void {
  const whole: Outcome = { ...outcome, overheard, isolated: crossOriginIsolated }
  if (parent === window) submit(whole)
  else parent.postMessage(whole, '*')
}

const task: Task = JSON.parse(document.getElementById('task')?.textContent ?? '')
setTimeout(() => tell({ photos: [], failure: `Not done within ${patience / 1000} s` }), patience)
run(task).then(
  (photos) => tell({ photos, failure: null }),
  (error: unknown) => tell({ photos: [], failure: String(error) }),
)
