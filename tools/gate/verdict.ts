/** One broken rule, in plain words: which rule, what it asks for, what was found instead. */
export interface Violation {
  readonly rule: string
  readonly requirement: string
  readonly received: string
}

export interface FileVerdict {
  readonly name: string
  readonly ok: boolean
  readonly violations: readonly Violation[]
}

/** The answer for a whole post; `post` holds what no single file is to blame for. */
export interface Verdict {
  readonly ok: boolean
  readonly post: readonly Violation[]
  readonly files: readonly FileVerdict[]
}
