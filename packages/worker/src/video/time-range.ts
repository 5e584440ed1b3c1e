/** A part of a video, in seconds of its own time; what lies at `start` comes to lie at 0. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}
