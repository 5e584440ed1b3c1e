/** An option of a command. Without a value it is a switch. */
export interface Option {
  /** Its description in the usage. */
  readonly help: string
  /** The name of its value, such as `DIR`. */
  readonly value?: string
  /** All permitted values. */
  readonly choices?: readonly string[]
  /** Its default value. */
  readonly default?: string
  /** Whether the command requires it. */
  readonly required?: true
}

export type Options = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O extends { choices: readonly (infer Choice)[] }
  ? Choice | Missing<O>
  : O extends { value: string }
    ? string | Missing<O>
    : boolean
type Missing<O extends Option> = O extends { default: string } | { required: true } ? never : undefined

/** A parsed command line. */
export interface Given<O extends Options> {
  readonly values: { readonly [Name in keyof O]: ValueOf<O[Name]> }
  /** The positional arguments, in order. */
  readonly positionals: readonly string[]
  /** Resolves a path against the caller's folder: pnpm runs scripts at the top of the repository, wherever it was called. */
  path(given: string): string
}

/** A command of this repository. */
export interface Command<O extends Options = Options> {
  /** How to call it, such as `pnpm gate`. */
  readonly name: string
  /** Its description, in one line or a few. */
  readonly summary: string
  readonly options?: O
  /** The positional arguments: their name and minimum number. Without this the command takes none. */
  readonly positionals?: { readonly value: string; readonly min: number; readonly help?: string }
  /** The meaning of exit statuses 0 and 1. A command without a verdict exits with 0 on success. */
  readonly verdict?: { readonly yes: string; readonly no: string }
  /** `false` means exit status 1; a number is the exit status itself. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most commands have nothing to say
  run(given: Given<O>): Promise<boolean | number | void>
}
