import type { VideoProgress, VideoStage } from '../protocol/video-job.ts'

/** Milliseconds between two reports: more would only keep the page busy. */
const interval = 100

/** Milliseconds until a rate can be told. */
const settling = 500

/**
 * Turns how far a work is into reports, a few a second, with the time that is left at the rate so far. Where it starts over
 * (a second try), nothing is told until it is as far as it was.
 */
export function progressMeter(
  stage: VideoStage,
  onProgress: (progress: VideoProgress) => void,
): (fraction: number) => void {
  const start = performance.now()
  let told = Number.NEGATIVE_INFINITY
  let furthest = 0
  onProgress({ stage, fraction: 0 })
  return (at) => {
    const now = performance.now()
    if (now - told < interval) return
    told = now
    furthest = Math.max(furthest, Math.min(1, at))
    const elapsed = now - start
    const left = (elapsed * (1 - furthest)) / furthest / 1000
    onProgress({
      stage,
      fraction: furthest,
      ...(elapsed > settling && furthest > 0 && { secondsLeft: left }),
    })
  }
}
