import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import { prepareVideo } from './prepare-video.ts'

/**
 * Carries out a video's plan, see {@link prepareVideo}. If pictures are encoded only for a warning, and this browser cannot do that
 * (only Safari is sure to decode the HEVC of iPhones), the plan's fallback is carried out: a warning must not prevent an output.
 *
 * @throws PostfitError as {@link prepareVideo} does
 */
export const prepareWithFallback: typeof prepareVideo = async (job, onProgress, parts) => {
  try {
    return await prepareVideo(job, onProgress, parts)
  } catch (cause) {
    const steps = findStep(job.steps, 'transcode-video')?.fallback ?? []
    if (steps.length === 0 || !(cause instanceof PostfitError) || cause.code === 'out-of-space') throw cause
    if (steps.every(({ kind }) => kind === 'keep')) return { content: job.file, isKept: true }
    return prepareVideo({ ...job, steps }, onProgress, parts)
  }
}
