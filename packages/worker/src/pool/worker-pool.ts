import { PostfitError } from '../errors/postfit-error.ts'
import type { FramesJob, VideoFrameImage } from '../protocol/frames-job.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
import type { VideoJob, VideoProgress, VideoResult } from '../protocol/video-job.ts'
import { wakingTimeout } from '../waiting/waking-timeout.ts'
import { memoryOfFrames, memoryOfPhoto, memoryOfVideo } from './memory.ts'
import type { PooledWorker } from './pooled-worker.ts'

/** The limits of a pool. */
export interface PoolSettings {
  /** Starts a worker; may throw. */
  readonly start: () => PooledWorker
  /** The most workers at a time. */
  readonly workers: number
  /** Bytes that all files in work may take together. A file that needs more is prepared alone. */
  readonly memory: number
  /** Milliseconds that a photo may take in its worker, and a video may take without progress. */
  readonly fileTimeout: number
  /** Milliseconds after which idle workers are ended. */
  readonly idleTimeout: number
}

/** A job for a worker, with its listeners. */
interface Work<T> {
  /** The file's name, for messages. */
  readonly name: string
  /** Estimated peak memory in bytes. */
  readonly memory: number
  /** Called when a worker takes the job, also when it is retried after a crash. */
  readonly onStart: () => void
  /** @param isAlive to be called on progress, for work without a fixed time limit */
  perform(worker: PooledWorker, isAlive: () => void): Promise<T>
}

interface Task<T = unknown> {
  readonly work: Work<T>
  readonly resolve: (result: T) => void
  readonly reject: (reason: unknown) => void
  /** The worker that has it, while it runs. */
  worker: PooledWorker | undefined
  /** Whether nothing else may run beside it: it crashed a worker before, perhaps because memory ran out. */
  alone: boolean
  /** Whether its caller has an answer; no listener is called afterwards. */
  settled: boolean
}

/**
 * Workers that are started on demand, each with one job at a time. Jobs start in the order of their calls, as many at once
 * as workers and memory allow. A job that fails or is aborted ends its worker: a codec that trapped must not be used again,
 * and only ending the worker stops WebAssembly and frees its memory. A job whose worker crashed is retried once, alone. Other
 * jobs are not affected.
 */
export class WorkerPool {
  readonly #settings: PoolSettings
  readonly #queue: Task[] = []
  readonly #running = new Set<Task>()
  readonly #idle: PooledWorker[] = []
  #idleTimer: ReturnType<typeof setTimeout> | undefined

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  /** @throws PostfitError, or the signal's reason when it is aborted */
  preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void, signal?: AbortSignal): Promise<Blob> {
    return this.#do(signal, (told) => ({
      name: job.facts.name,
      memory: memoryOfPhoto(job),
      onStart: told(() => onStage('start')),
      perform: (worker) => worker.preparePhoto(job, told(onStage)),
    }))
  }

  /** @throws PostfitError, or the signal's reason when it is aborted */
  prepareVideo(
    job: VideoJob,
    onProgress: (progress: VideoProgress) => void,
    signal?: AbortSignal,
  ): Promise<VideoResult> {
    return this.#do(signal, (told) => ({
      name: job.facts.name,
      memory: memoryOfVideo(job),
      onStart: told(() => onProgress({ stage: 'start', fraction: 0 })),
      perform: (worker, isAlive) =>
        worker.prepareVideo(
          job,
          told((progress) => {
            isAlive()
            onProgress(progress)
          }),
        ),
    }))
  }

  /**
   * @param onFrame called with each frame as it is decoded, in order of time
   * @throws PostfitError, or the signal's reason when it is aborted
   */
  videoFrames(
    job: FramesJob,
    onFrame: (frame: VideoFrameImage) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const known = new Set<number>()
    return this.#do(signal, (told) => ({
      name: job.facts.name,
      memory: memoryOfFrames(job),
      onStart: () => {},
      perform: (worker, isAlive) =>
        worker.videoFrames(
          job,
          told((frame) => {
            isAlive()
            // After a crash the frames are decoded again from the start.
            if (known.has(frame.seconds)) return
            known.add(frame.seconds)
            onFrame(frame)
          }),
        ),
    }))
  }

  /** @param work gets a wrapper for its listeners, which keeps them from being called after the caller has an answer */
  #do<T>(
    signal: AbortSignal | undefined,
    work: (told: <A extends unknown[]>(listener: (...args: A) => void) => (...args: A) => void) => Work<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const onAbort = (): void => this.#cancel(task as Task, signal?.reason)
      const settle = <V>(how: (value: V) => void) => {
        return (value: V): void => {
          task.settled = true
          signal?.removeEventListener('abort', onAbort)
          how(value)
        }
      }
      const task: Task<T> = {
        work: work((listener) => (...args) => {
          if (!task.settled) listener(...args)
        }),
        resolve: settle(resolve),
        reject: settle(reject),
        worker: undefined,
        alone: false,
        settled: false,
      }
      signal?.addEventListener('abort', onAbort)
      this.#queue.push(task as Task)
      this.#advance()
    })
  }

  /**
   * Starts a worker in advance and loads what the first photo needs. If that fails, the worker is ended; the next job starts
   * another, and reports its failure.
   */
  async warmUp(): Promise<void> {
    if (this.#running.size > 0 || this.#idle.length > 0) return
    const worker = this.#settings.start()
    // A job that comes in the meantime takes this worker and waits for the same load.
    this.#idle.push(worker)
    this.#endIdleLater()
    await worker.warmUp().catch((error: unknown) => worker.end(error))
  }

  /** Ends all workers and jobs: running and waiting calls are rejected with the reason. */
  end(reason: unknown): void {
    for (const task of this.#queue.splice(0)) task.reject(reason)
    for (const task of this.#running) this.#cancel(task, reason)
    this.#endIdle()
  }

  #cancel(task: Task, reason: unknown): void {
    const place = this.#queue.indexOf(task)
    if (place >= 0) this.#queue.splice(place, 1)
    task.reject(reason)
    task.worker?.end(reason)
    // Another job may have waited for its memory.
    this.#advance()
  }

  #advance(): void {
    while (this.#queue[0] && this.#hasRoomFor(this.#queue[0])) this.#run(this.#queue.shift() as Task)
  }

  #hasRoomFor(task: Task): boolean {
    if (this.#running.size === 0) return true
    const taken = [...this.#running]
    if (task.alone || taken.some(({ alone }) => alone)) return false
    const memory = taken.reduce((sum, { work }) => sum + work.memory, task.work.memory)
    return taken.length < this.#settings.workers && memory <= this.#settings.memory
  }

  async #run(task: Task): Promise<void> {
    const { fileTimeout, memory } = this.#settings
    clearTimeout(this.#idleTimer)
    this.#running.add(task)
    const timeout = wakingTimeout(fileTimeout, () => task.worker?.end(tookTooLong(task.work, fileTimeout)))
    try {
      // Inside the `try`, so that the slot is given back below whatever happens.
      task.work.onStart()
      if (task.settled) return
      const worker = this.#idleWorker() ?? this.#settings.start()
      task.worker = worker
      timeout.start()
      const result = await task.work.perform(worker, timeout.start)
      // WebAssembly heaps never shrink: after a large photo the worker would keep its memory.
      if (task.work.memory > memory / 4) worker.end(undefined)
      else this.#idle.push(worker)
      task.resolve(result)
    } catch (error) {
      task.worker?.end(error)
      if (task.settled || task.alone || !isCrash(error)) task.reject(error)
      else {
        task.alone = true
        this.#queue.unshift(task)
      }
    } finally {
      timeout.stop()
      task.worker = undefined
      this.#running.delete(task)
      if (this.#running.size === 0) this.#endIdleLater()
      this.#advance()
    }
  }

  #idleWorker(): PooledWorker | undefined {
    for (;;) {
      const worker = this.#idle.pop()
      if (!worker || worker.alive) return worker
    }
  }

  #endIdleLater(): void {
    clearTimeout(this.#idleTimer)
    this.#idleTimer = setTimeout(() => this.#endIdle(), this.#settings.idleTimeout)
  }

  #endIdle(): void {
    clearTimeout(this.#idleTimer)
    for (const worker of this.#idle.splice(0)) worker.end(undefined)
  }
}

function isCrash(error: unknown): boolean {
  return error instanceof PostfitError && error.code === 'worker-failed' && error.retryable
}

function tookTooLong({ name }: Work<unknown>, fileTimeout: number): PostfitError {
  return new PostfitError(
    'timeout',
    `Expected ${name} to be prepared within ${fileTimeout} ms (fileTimeout; for a video, to get on), but it was not`,
  )
}
