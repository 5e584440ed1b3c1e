import type { CreatorLimits, FilePlan, Issue, MediaFacts, PostBody, PreparePolicy } from '@postfit/core'
import type { Engine } from '@postfit/worker'

/** What is said of one file. */
export interface PrepFileReport {
  readonly name: string
  readonly facts: MediaFacts
  readonly issues: readonly Issue[]
  readonly plan: FilePlan
  /** The name under which the file was written, and its facts. */
  readonly output: { readonly name: string; readonly facts: MediaFacts } | null
  readonly error: { readonly code: string; readonly message: string } | null
  readonly ms: number
  /** The part of the source that a cut video shows, in seconds. */
  readonly trimmed?: { readonly start: number; readonly end: number }
}

/** What a preparation came to: the content of `report.json`. */
export interface PrepReport {
  readonly ok: boolean
  readonly engine: Engine
  /** The browser's own name and version. */
  readonly browser: string
  readonly issues: readonly Issue[]
  readonly files: readonly PrepFileReport[]
  /** As it would be sent, with the outputs' names in place of upload ids; `null` when the post is not ok. */
  readonly postBody: PostBody | null
}

/** What the page is asked to do. */
export interface PrepTask {
  readonly options: object
  readonly policy: PreparePolicy
  readonly creator: CreatorLimits
  readonly engine: Engine
  /** The most workers at a time; as many as usual unless given. */
  readonly workers?: number
}

/** What the page says when it is done: all of the report but what only Node knows. */
export type PageReport = Omit<PrepReport, 'browser' | 'engine'>
