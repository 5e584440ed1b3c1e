import type { PreparerSettings } from '@postfit/worker'

/** Changes what surrounds Postfit. It is sent as text: it may use nothing of what surrounds it here. */
export type Tamper = () => void

/** A page that Postfit is embedded in, and how its server treats it. */
export interface Embedding {
  /** Sent with everything. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * What is opened: a page that prepares photos unless given; `sandbox` is the same in an
   * `<iframe sandbox="allow-scripts">`, `behaviours` tries out all behaviours, and
   * `under-fire` what holds whatever happens meanwhile.
   */
  readonly page?: 'index' | 'sandbox' | 'behaviours' | 'under-fire'
  /** Whether the worker comes from `@postfit/worker/inline`. */
  readonly inline?: boolean
  /** What the preparer is made with. */
  readonly settings?: Pick<PreparerSettings, 'engine'>
  /** Runs in the page before all else. */
  readonly tamper?: Tamper
  /** Run in the worker before Postfit's own script does. */
  readonly tamperWithWorker?: readonly Tamper[]
  /** The photos to prepare, by their paths. */
  readonly photos: readonly string[]
  /** Changes an answer of the server, by its path below the page. */
  readonly answer?: (path: string, whole: Response) => Response | Promise<Response>
}

/** What the page is to do. */
export interface Task {
  readonly inline: boolean
  readonly settings: Pick<PreparerSettings, 'engine' | 'workerUrl'>
  readonly photos: readonly { readonly name: string; readonly base64: string }[]
}

/** What became of one photo. */
export interface PhotoOutcome {
  /** The bytes of the output, as base64. */
  readonly output: string | null
  readonly error: { readonly code: string; readonly message: string; readonly retryable: boolean } | null
}

/** What became of a page. */
export interface Outcome {
  readonly photos: readonly PhotoOutcome[]
  /** What is wrong with each behaviour that was tried out; `null` when it is as it should be. */
  readonly problems: Readonly<Record<string, string | null>>
  /** Why the page could not do its task: no photo may be a reason. */
  readonly failure: string | null
  /** What scripts said on the console, and errors that nobody caught. */
  readonly overheard: readonly string[]
  /** Whether the page is cross-origin isolated. */
  readonly isolated: boolean
}
