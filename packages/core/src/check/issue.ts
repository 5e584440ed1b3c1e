/** Plain JSON data: what issues are made of, so that they can be posted, stored and compared. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * `error`: the platform would refuse the post, or it breaks the contract.
 * `warning`: silently altered, ignored, or contested between sources.
 * `notice`: good to know.
 */
export type Severity = 'error' | 'warning' | 'notice'

/**
 * `automatic`: Postfit repairs it without changing what the person meant.
 * `consent`: Postfit can repair it, but the repair is editorial (it drops or cuts something), so the person decides.
 * `none`: only the person can repair it.
 */
export type Repair = 'automatic' | 'consent' | 'none'

/** How sure it is that the platform enforces a rule. */
export type Certainty =
  /** Part of the contract that Postfit implements. */
  | 'contract'
  /** Documented by TikTok or by the API, outside the contract. */
  | 'documented'
  /** Seen by people whose posts failed; not documented. */
  | 'reported'
  /** Sources contradict each other, or only implementers say so. */
  | 'contested'
  /** No demand of the platform: Postfit's own promise to its users. */
  | 'promise'

/** Where a rule comes from. */
export interface Source {
  /** The document, named as people would look for it. */
  readonly document: string
  readonly certainty: Certainty
}

/** What a rule demands, as data: bounds with their unit, or the values allowed. */
export interface Requirement {
  readonly [key: string]: Json
}

/** Where in the draft an issue lies: `['text']`, `['media', 3]`, `['musicSoundInfo', 'musicSoundVolume']`. */
export type IssuePath = readonly (string | number)[]

/** One thing about a draft that the platform would refuse, change or that is good to know. Plain JSON. */
export interface Issue {
  /** The id of the rule, e.g. `photo-format`. */
  readonly code: string
  readonly severity: Severity
  readonly path: IssuePath
  /** The name of the file the issue is about; `null` when it is about an option or the post as a whole. */
  readonly file: string | null
  /** What is allowed. */
  readonly requirement: Requirement
  /** What was found. */
  readonly received: Json
  readonly repair: Repair
  readonly source: Source
}
