/**
 * Postfit's worker as a part of the page's own script, for pages that cannot start one from an address: those whose
 * scripts lie on another origin, and those in a sandboxed iframe. Their CSP has to allow `worker-src blob:`.
 *
 * @packageDocumentation
 */

// The one file that the build of the worker makes, which comes before this one: see vite.worker.config.ts.
import script from '../../dist/worker.js?raw'
import { startWorker } from '../pool/start-worker.ts'

let blob: Blob | undefined

/**
 * Starts a worker from the text that comes with this module; for `createPreparer({ worker: inlineWorker })`.
 *
 * @throws PostfitError `worker-failed`, not retryable, where the platform forbids it
 */
export function inlineWorker(): Worker {
  blob ??= new Blob([script], { type: 'text/javascript' })
  const url = URL.createObjectURL(blob)
  const revoke = (): void => URL.revokeObjectURL(url)
  try {
    // Classic, because in a sandboxed iframe Chromium 156 starts no module worker from a blob: URL.
    const worker = startWorker(url, 'classic')
    // Not before it runs: not every browser has fetched the script when the constructor returns.
    worker.addEventListener('message', revoke, { once: true })
    worker.addEventListener('error', revoke, { once: true })
    return worker
  } catch (error) {
    revoke()
    throw error
  }
}
