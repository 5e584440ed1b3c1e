import type { FramesJob, VideoFrameImage } from './frames-job.ts'
import type { PhotoJob, PhotoStage } from './photo-job.ts'
import type { VideoJob, VideoProgress, VideoResult } from './video-job.ts'

/** What a worker offers. */
export interface WorkerApi {
  /**
   * The first call: resolves when the worker runs.
   *
   * @param loadModule gives a compiled codec by its name
   * @param locateScript gives the address of a script by its name
   * @param lifeLine what to hold as long as it lives: see `holdLifeLine`
   * @returns whether it holds it
   */
  start(
    loadModule: (name: string) => Promise<WebAssembly.Module>,
    locateScript: (name: string) => string | Promise<string>,
    lifeLine: string,
  ): Promise<boolean>
  /** Fetches what most photos need, before the first one comes. Never rejects. */
  warmUp(): Promise<void>
  /** Resolves to the content of the new file; rejects with a `PostfitError`. */
  preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void): Promise<Blob>
  /** Rejects with a `PostfitError`. */
  prepareVideo(job: VideoJob, onProgress: (progress: VideoProgress) => void): Promise<VideoResult>
  /** Resolves when all frames were told; rejects with a `PostfitError`. */
  videoFrames(job: FramesJob, onFrame: (frame: VideoFrameImage) => void | Promise<void>): Promise<void>
}
