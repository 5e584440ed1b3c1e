import type { FramesJob, VideoFrameImage } from './frames-job.ts'
import type { PhotoJob, PhotoStage } from './photo-job.ts'
import type { VideoJob, VideoProgress, VideoResult } from './video-job.ts'

/** The functions that a worker offers to the page. */
export interface WorkerApi {
  /**
   * The first call: resolves when the worker runs.
   *
   * @param loadModule returns a compiled codec by its name
   * @param locateScript returns the address of a script by its name
   * @param lifeLine the lock to hold while the worker lives: see `holdLifeLine`
   * @returns whether the lock is held
   */
  start(
    loadModule: (name: string) => Promise<WebAssembly.Module>,
    locateScript: (name: string) => string | Promise<string>,
    lifeLine: string,
  ): Promise<boolean>
  /** Fetches in advance what most photos need. Never rejects. */
  warmUp(): Promise<void>
  /** Resolves to the content of the new file; rejects with a `PostfitError`. */
  preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void): Promise<Blob>
  /** Rejects with a `PostfitError`. */
  prepareVideo(job: VideoJob, onProgress: (progress: VideoProgress) => void): Promise<VideoResult>
  /** Resolves after the last frame was passed on; rejects with a `PostfitError`. */
  videoFrames(job: FramesJob, onFrame: (frame: VideoFrameImage) => void | Promise<void>): Promise<void>
}
