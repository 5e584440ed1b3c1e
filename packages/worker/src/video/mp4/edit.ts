/** An entry of an edit list (ISO/IEC 14496-12 section 8.6.6). */
export interface Edit {
  /** How long it lasts, in ticks of the movie. */
  readonly duration: number
  /** Where in the media it starts, in ticks of the track; -1 for a time in which nothing is shown. */
  readonly mediaTime: number
  /** How fast it is shown, in 65536ths. */
  readonly rate: number
}
