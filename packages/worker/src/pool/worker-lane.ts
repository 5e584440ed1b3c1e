import { proxy, type Remote, releaseProxy, wrap } from 'comlink'
import { PostfitError } from '../errors/postfit-error.ts'
import { transferErrors } from '../protocol/error-transfer.ts'
import type { PhotoJob, PhotoStage, WorkerApi } from '../protocol/photo-job.ts'

transferErrors()

interface LiveWorker {
  readonly worker: Worker
  readonly api: Remote<WorkerApi>
  /** Rejects when the worker crashes or is ended; it never resolves. Comlink would leave its calls pending for ever. */
  readonly lost: Promise<never>
  end(reason: unknown): void
}

/**
 * One worker at a time, started on first need, and one job at a time in it. A job that fails or is aborted ends the
 * worker: a codec that trapped is not to be used again, only ending a worker stops WebAssembly, and only that gives its
 * memory back. The jobs that wait notice nothing of it.
 */
export class WorkerLane {
  readonly #spawn: () => Worker
  #live: LiveWorker | undefined
  /** Resolves when the jobs before are over, well or badly. */
  #free: Promise<unknown> = Promise.resolve()

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  /** @throws PostfitError, or the signal's reason when it is aborted */
  async preparePhoto(
    job: PhotoJob,
    onStage: (stage: PhotoStage) => void,
    signal?: AbortSignal,
  ): Promise<Blob> {
    signal?.throwIfAborted()
    const { promise: aborted, reject } = withReject()
    const onAbort = () => reject(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    const turn = this.#free
    const work = (async () => {
      await turn
      return signal?.aborted ? aborted : this.#run(job, onStage, aborted)
    })()
    this.#free = work.catch(() => {})
    try {
      return await Promise.race([work, aborted])
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  async #run(job: PhotoJob, onStage: (stage: PhotoStage) => void, aborted: Promise<never>): Promise<Blob> {
    const live = this.#live ?? this.#start()
    try {
      return await Promise.race([live.api.preparePhoto(job, proxy(onStage)), live.lost, aborted])
    } catch (error) {
      live.end(error)
      throw error
    }
  }

  /** Ends the worker; calls under way are rejected with the reason. */
  end(reason: unknown): void {
    this.#live?.end(reason)
  }

  #start(): LiveWorker {
    let worker: Worker
    try {
      worker = this.#spawn()
    } catch (cause) {
      throw new PostfitError('worker-failed', 'This page may not start a worker', { cause })
    }
    const api = wrap<WorkerApi>(worker)
    const { promise: lost, reject } = withReject()
    let ended = false
    const end = (reason: unknown): void => {
      // A crash ends it, and so does the job that fails of that; comlink throws when a proxy is released again.
      if (ended) return
      ended = true
      if (this.#live?.worker === worker) this.#live = undefined
      worker.terminate()
      api[releaseProxy]()
      reject(reason)
    }
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      const reason =
        event.message || "it could not be loaded (a 404, a wrong MIME type, or the CSP's worker-src)"
      end(new PostfitError('worker-failed', `The worker failed: ${reason}`, { retryable: true }))
    })
    worker.addEventListener('messageerror', () => {
      end(new PostfitError('worker-failed', 'A message of the worker could not be read', { retryable: true }))
    })
    this.#live = { worker, api, lost, end }
    return this.#live
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise
  })
  // Nobody may be listening when the worker is ended while idle.
  promise.catch(() => {})
  return { promise, reject }
}
