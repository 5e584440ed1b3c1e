import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
/**
 * One worker at a time, started on first need. A job that fails or is aborted ends the worker: a codec that trapped is
 * not to be used again, only ending a worker stops WebAssembly, and only that gives its memory back.
 */
export declare class WorkerLane {
  #private
  constructor(spawn: () => Worker)
  /** @throws PostfitError, or the signal's reason when it is aborted */
  preparePhoto(
    job: PhotoJob,
    onStage: (stage: PhotoStage) => void,
    signal?: AbortSignal,
  ): Promise<ArrayBuffer>
  /** Ends the worker; calls under way are rejected with the reason. */
  end(reason: unknown): void
}
