import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import { prepareVideo } from './prepare-video.ts'

/**
 * Carries out a video's plan, see {@link prepareVideo}. Where its pictures are encoded for a warning alone, and that does not
 * come off here (no browser but Safari has to decode the HEVC of iPhones), what the plan has in its place is done: a warning is
 * no reason to have nothing to hand over.
 *
 * @throws PostfitError as {@link prepareVideo} does
 */
export const prepareOrElse: typeof prepareVideo = async (job, onProgress, parts) => {
  try {
    return await prepareVideo(job, onProgress, parts)
  } catch (cause) {
    const steps = findStep(job.steps, 'transcode-video')?.otherwise ?? []
    if (steps.length === 0 || !(cause instanceof PostfitError) || cause.code === 'out-of-space') throw cause
    if (steps.every(({ kind }) => kind === 'keep')) return { content: job.file, isKept: true }
    return prepareVideo({ ...job, steps }, onProgress, parts)
  }
}
