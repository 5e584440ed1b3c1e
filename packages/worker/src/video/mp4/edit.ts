/** An entry of an edit list (ISO/IEC 14496-12 section 8.6.6). */
export interface Edit {
  /** Its duration in ticks of the movie. */
  readonly duration: number
  /** Its start in the media, in ticks of the track; -1 for an empty edit, during which nothing is shown. */
  readonly mediaTime: number
  /** The playback rate in 65536ths. */
  readonly rate: number
}
