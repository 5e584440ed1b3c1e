/** What the page is to do before it is loaded anew. */
export interface Round {
  readonly number: number
  readonly seed: number
  /** Milliseconds in which new work is begun. */
  readonly ms: number
  /** Files that it can fetch by their numbers. */
  readonly files: readonly string[]
}

/** What became of it. */
export interface RoundReport {
  readonly number: number
  /** How many calls were made, and how they ended. */
  readonly calls: Readonly<Record<string, number>>
  /** What must not happen, with what was done before. */
  readonly findings: readonly string[]
  /** Bytes of the page and its workers afterwards, where the browser tells. */
  readonly scriptBytes: number | null
}
