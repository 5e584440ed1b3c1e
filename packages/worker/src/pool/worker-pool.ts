import { PostfitError } from '../errors/postfit-error.ts'
import type { FramesJob, VideoFrameImage } from '../protocol/frames-job.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
import type { VideoJob, VideoProgress, VideoResult } from '../protocol/video-job.ts'
import { wakingTimeout } from '../waiting/waking-timeout.ts'
import { memoryOfFrames, memoryOfPhoto, memoryOfVideo } from './memory.ts'
import type { PooledWorker } from './pooled-worker.ts'

/** How much a pool does at once. */
export interface PoolSettings {
  /** Starts a worker; may throw. */
  readonly start: () => PooledWorker
  /** The most workers at a time. */
  readonly workers: number
  /** Bytes that all files under way may take together; one that needs more is prepared alone. */
  readonly memory: number
  /** Milliseconds that a photo may take in its worker, and a video without getting on. */
  readonly fileTimeout: number
  /** Milliseconds after which workers without work are ended. */
  readonly idleTimeout: number
}

/** What a worker is to do, and what is told of it meanwhile. */
interface Work<T> {
  /** The file's name, for messages. */
  readonly name: string
  /** Bytes that it takes at its peak, about. */
  readonly memory: number
  /** Told when a worker takes it, also when one does once more after a crash. */
  readonly onStart: () => void
  /** @param isAlive to be called when the work gets on, where it has no fixed time */
  perform(worker: PooledWorker, isAlive: () => void): Promise<T>
}

interface Task<T = unknown> {
  readonly work: Work<T>
  readonly resolve: (result: T) => void
  readonly reject: (reason: unknown) => void
  /** The worker that has it, while it is under way. */
  worker: PooledWorker | undefined
  /** Whether nothing else may be under way beside it: it crashed a worker before, perhaps for want of memory. */
  alone: boolean
  /** Whether its caller has an answer; nothing of it is told afterwards. */
  settled: boolean
}

/**
 * Workers that are started on need, one job at a time in each. Jobs start in the order of their calls, as many at once
 * as there are workers and memory for. A job that fails or is aborted ends its worker: a codec that trapped is not to be
 * used again, only ending a worker stops WebAssembly, and only that gives its memory back. A job whose worker crashed
 * is tried once more, alone. The other jobs notice nothing of all that.
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
   * @param onFrame told of each frame as it is decoded, in the order of their times
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
            // After a crash they come once more.
            if (known.has(frame.seconds)) return
            known.add(frame.seconds)
            onFrame(frame)
          }),
        ),
    }))
  }

  /** @param work made with a wrapper for its listeners, which keeps them from being called once the caller has an answer */
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
   * Has a worker that waits for the first photo, with what that needs at hand. One that fails is ended; the next job starts
   * another, and says why that fails.
   */
  async warmUp(): Promise<void> {
    if (this.#running.size > 0 || this.#idle.length > 0) return
    const worker = this.#settings.start()
    // Work that comes meanwhile takes it as it is, and waits for the same.
    this.#idle.push(worker)
    this.#endIdleLater()
    await worker.warmUp().catch((error: unknown) => worker.end(error))
  }

  /** Ends all workers and all work: calls under way and waiting are rejected with the reason. */
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
    // Another may have waited behind it for memory.
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
      // In here, whatever it does: a slot that is taken is given back below.
      task.work.onStart()
      if (task.settled) return
      const worker = this.#idleWorker() ?? this.#settings.start()
      task.worker = worker
      timeout.start()
      const result = await task.work.perform(worker, timeout.start)
      // Heaps of WebAssembly never shrink: a worker that had a large photo would keep its memory.
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
