// First, so that nothing is said unheard.
import './overheard.ts'
import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer } from '@postfit/worker'
import { inlineWorker } from '@postfit/worker/inline'
import type { PhotoOutcome } from '../embedding.ts'
import { base64Of, finish, photos, task } from './task.ts'

const patience = 60_000

/** Prepares what the page brought along, one photo a post, so that each has its own outcome. */
async function run(): Promise<readonly PhotoOutcome[]> {
  const worker = task.inline ? { worker: inlineWorker } : {}
  using preparer = createPreparer({ heicDecoderUrl, ...task.settings, ...worker })
  const outcomes: PhotoOutcome[] = []
  for (const photo of photos) {
    const { files } = await preparer.prepare({ type: 'IMAGE', privacy: 'SELF_ONLY', media: [photo] })
    const output = files[0]?.output
    const error = files[0]?.error
    outcomes.push({
      output: output ? await base64Of(output.file) : null,
      error: error ? { code: error.code, message: error.message, retryable: error.retryable } : null,
    })
  }
  return outcomes
}

setTimeout(() => finish({ failure: `Not done within ${patience / 1000} s` }), patience)
run().then(
  (photos) => finish({ photos }),
  (error: unknown) => finish({ failure: String(error) }),
)
