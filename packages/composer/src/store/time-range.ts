import type { PreparePolicy, VideoFacts } from '@postfit/core'

/** A part of a video, in seconds of the person's own file. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/** The shortest part that can be kept, in seconds. */
const least = 1

/** The part of a video that a policy keeps: all of it, unless the person chose one. */
export function keptRange(policy: PreparePolicy, { duration }: VideoFacts): TimeRange {
  const { consent, trimStart = 0, trimEnd = duration } = policy
  if (!consent?.includes('trimVideo')) return { start: 0, end: duration }
  return { start: trimStart, end: Math.min(trimEnd, duration) }
}

/** The policy that keeps this part. To choose a part is to consent to losing the rest. */
export function withRange(policy: PreparePolicy, range: TimeRange, { duration }: VideoFacts): PreparePolicy {
  const { consent: _, trimStart: __, trimEnd: ___, trimExactly = true, ...others } = policy
  if (range.start <= 0 && range.end >= duration) return others
  return { ...others, consent: ['trimVideo'], trimStart: range.start, trimEnd: range.end, trimExactly }
}

/**
 * A range after one of its ends was moved: the other one gives way where it would be too long for the account.
 *
 * @param longest seconds that a video may last
 */
export function movedRange(
  { start, end }: TimeRange,
  moved: Partial<TimeRange>,
  duration: number,
  longest: number,
): TimeRange {
  if (moved.start !== undefined) {
    const first = Math.max(0, Math.min(moved.start, end - least))
    return { start: first, end: Math.min(end, first + longest) }
  }
  const last = Math.min(duration, Math.max(moved.end ?? end, start + least))
  return { start: Math.max(start, last - longest), end: last }
}

/** A time, kept within a range. */
export function within({ start, end }: TimeRange, seconds: number): number {
  return Math.min(Math.max(seconds, start), end)
}
