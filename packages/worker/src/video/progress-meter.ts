import type { VideoProgress, VideoStage } from '../protocol/video-job.ts'

/** Milliseconds between reports: more frequent ones would only keep the page busy. */
const interval = 100

/** Milliseconds until the rate is reliable. */
const settling = 500

/**
 * Reports progress a few times per second, with the estimated time left. If the work starts over (a second try), there are no reports
 * until it has caught up.
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
