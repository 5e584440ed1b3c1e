import { crossOriginWorkerHint, isCrossOrigin } from '../assets/cross-origin.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { trustedScriptUrl } from './trusted-script-url.ts'

/**
 * Starts a worker, even if the page's CSP requires Trusted Types (it must then allow the policy `postfit`).
 *
 * @param type the kind of script
 * @throws PostfitError `worker-failed`, not retryable, if the platform forbids it
 */
export function startWorker(url: string, type: WorkerType = 'module'): Worker {
  try {
    return new Worker(trustedScriptUrl(url), { type, name: 'postfit' })
  } catch (cause) {
    throw new PostfitError(
      'worker-failed',
      `This page may not start a worker from ${url}: ${reasonOf(cause, url)}`,
      { cause },
    )
  }
}

/**
 * Starts a worker with the caller's own function.
 *
 * @throws PostfitError, the function's own if it throws one, otherwise `worker-failed`, not retryable
 */
export function workerOf(start: () => Worker): Worker {
  let worker: Worker
  try {
    worker = start()
  } catch (cause) {
    if (cause instanceof PostfitError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new PostfitError('worker-failed', `The given function could not start a worker: ${message}`, {
      cause,
    })
  }
  if (typeof worker?.postMessage === 'function') return worker
  throw new PostfitError(
    'worker-failed',
    `Expected a Worker from the given function but received ${typeof worker}`,
  )
}

function reasonOf(cause: unknown, url: string): string {
  if (typeof Worker === 'undefined') return 'there are no workers here (a server, or a very old browser)'
  if (isCrossOrigin(url)) return crossOriginWorkerHint
  const message = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof TypeError && 'trustedTypes' in globalThis) {
    return `the page requires Trusted Types, and does not allow the policy postfit (trusted-types). ${message}`
  }
  return `the CSP forbids it (worker-src). ${message}`
}
