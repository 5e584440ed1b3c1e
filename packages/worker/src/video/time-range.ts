/** A part of a video in seconds; `start` becomes 0 in the output. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}
