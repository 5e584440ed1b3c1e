import type { Entry } from './entry.ts'
import { keptRange, within } from './time-range.ts'

/** The frame that a video shows before it plays, in seconds of the person's own file; the first one it keeps unless chosen. */
export function coverSeconds({ facts, policy, coverAt }: Entry): number {
  if (facts?.kind !== 'video') return 0
  const range = keptRange(policy, facts)
  return within(range, coverAt ?? range.start)
}

/** The same frame in the file as it stands now, which may have been cut: milliseconds, as `thumbnailOffset` has them. */
export function coverOffset(entry: Entry): number {
  const start = entry.outcome?.report.trimmed?.start ?? 0
  return Math.max(0, Math.round((coverSeconds(entry) - start) * 1000))
}

/** The `thumbnailOffset` of a post: nothing while nobody chose a frame, since TikTok takes the first one by itself. */
export function chosenOffset(entries: readonly Entry[]): number | null {
  const video = entries.find(({ facts }) => facts?.kind === 'video')
  // A photo overrides a frame (npm `bundlesocial`, `thumbnail`).
  if (!video || video.coverPhoto) return null
  return video.coverAt === null ? null : coverOffset(video)
}

/** The photo that is the cover of a post's video. */
export function chosenCoverPhoto(entries: readonly Entry[]): File | null {
  return entries.find(({ facts }) => facts?.kind === 'video')?.coverPhoto ?? null
}
