import { proxy, type Remote, releaseProxy, wrap } from 'comlink'
import { explainScriptFailure, explainSilence } from '../assets/explain-script-failure.ts'
import type { ModuleLoader } from '../assets/wasm-modules.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { transferErrors } from '../protocol/error-transfer.ts'
import type { FramesJob, VideoFrameImage } from '../protocol/frames-job.ts'
import { watchLifeLine } from '../protocol/life-line.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
import type { VideoJob, VideoProgress, VideoResult } from '../protocol/video-job.ts'
import type { WorkerApi } from '../protocol/worker-api.ts'

transferErrors()

/** Milliseconds after which a worker that has not reported that it runs counts as lost. */
const maxStartMs = 30_000
/** Milliseconds after which the script of a silent worker is examined. */
const silenceMs = 2000

/**
 * A worker whose calls always settle: they are rejected if it crashes, cannot be loaded, stays silent or is ended.
 * Comlink alone would leave them pending for ever.
 */
export class PooledWorker {
  readonly #worker: Worker
  readonly #api: Remote<WorkerApi>
  readonly #started: Promise<void>
  #runs = false
  #ended = false
  readonly #lost: Promise<never>
  #lose: (reason: unknown) => void = () => {}
  readonly #lifetime = new AbortController()

  /**
   * @param worker newly created
   * @param url of its script, if known, for messages
   * @param loadModule loads its codecs
   * @param locateScript gives the addresses of codecs that are scripts
   */
  constructor(
    worker: Worker,
    url: string | undefined,
    loadModule: ModuleLoader,
    locateScript: (name: string) => string,
  ) {
    this.#worker = worker
    this.#lost = new Promise<never>((_, reject) => {
      this.#lose = reject
    })
    // If it is lost while idle, nobody handles the rejection.
    this.#lost.catch(() => {})
    const name = url === undefined ? 'given worker' : `worker ${url}`
    const failed = (reason: string): PostfitError =>
      new PostfitError('worker-failed', reason, { retryable: true })
    worker.addEventListener('error', async (event) => {
      event.preventDefault()
      if (this.#runs) return this.end(failed(`The worker crashed: ${event.message}`))
      this.#stop()
      // CSP violations are reported to the document a moment later.
      const reason = await explainScriptFailure(url, 'worker-src', event.message)
      this.end(failed(`Could not load the ${name}: ${reason}`))
    })
    worker.addEventListener('messageerror', () => {
      this.end(failed('A message of the worker could not be read'))
    })
    this.#api = wrap<WorkerApi>(worker)
    this.#started = this.#start(loadModule, locateScript, failed, name, url)
    this.#started.catch(() => {})
  }

  async #start(
    loadModule: ModuleLoader,
    locateScript: (name: string) => string,
    failed: (reason: string) => PostfitError,
    name: string,
    url: string | undefined,
  ): Promise<void> {
    const late = (): void => this.end(failed(`The ${name} did not start within ${maxStartMs / 1000} s`))
    const timer = setTimeout(late, maxStartMs)
    const look = async (): Promise<void> => {
      const reason = url && (await explainSilence(url))
      if (reason && !this.#runs) this.end(failed(`Could not load the ${name}: ${reason}`))
    }
    const lookTimer = setTimeout(look, silenceMs)
    const lifeLine = `postfit-${randomName()}`
    try {
      const started = this.#api.start(proxy(loadModule), proxy(locateScript), lifeLine)
      const holdsLifeLine = await Promise.race([started, this.#lost])
      this.#runs = true
      const died = (): void => this.end(failed('The worker died without a word'))
      if (holdsLifeLine) watchLifeLine(lifeLine, died, this.#lifetime.signal)
    } finally {
      clearTimeout(timer)
      clearTimeout(lookTimer)
    }
  }

  /** Whether it still accepts work. */
  get alive(): boolean {
    return !this.#ended
  }

  /**
   * Fetches what most photos need.
   *
   * @throws PostfitError, or the reason that the worker was ended with
   */
  async warmUp(): Promise<void> {
    await this.#started
    return Promise.race([this.#api.warmUp(), this.#lost])
  }

  /** @throws PostfitError, or the reason that the worker was ended with */
  async preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void): Promise<Blob> {
    await this.#started
    return Promise.race([this.#api.preparePhoto(job, proxy(onStage)), this.#lost])
  }

  /** @throws PostfitError, or the reason that the worker was ended with */
  async prepareVideo(job: VideoJob, onProgress: (progress: VideoProgress) => void): Promise<VideoResult> {
    await this.#started
    return Promise.race([this.#api.prepareVideo(job, proxy(onProgress)), this.#lost])
  }

  /** @throws PostfitError, or the reason that the worker was ended with */
  async videoFrames(job: FramesJob, onFrame: (frame: VideoFrameImage) => void): Promise<void> {
    await this.#started
    return Promise.race([this.#api.videoFrames(job, proxy(onFrame)), this.#lost])
  }

  /** Ends it at once and frees its memory. A pending call is rejected with the reason. */
  end(reason: unknown): void {
    this.#stop()
    this.#lose(reason)
  }

  #stop(): void {
    if (this.#ended) return
    this.#ended = true
    this.#lifetime.abort()
    this.#worker.terminate()
    this.#api[releaseProxy]()
  }
}

/** Not `crypto.randomUUID`, which insecure contexts lack. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-')
}
