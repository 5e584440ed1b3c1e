/** An option of a command. Without a value it is a switch. */
export interface Option {
  /** What it is for, as the usage says it. */
  readonly help: string
  /** What its value is called, such as `DIR`. */
  readonly value?: string
  /** All values that it can have. */
  readonly choices?: readonly string[]
  /** Its value unless given. */
  readonly default?: string
  /** The command cannot do without it. */
  readonly required?: true
}

export type Options = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O extends { choices: readonly (infer Choice)[] }
  ? Choice | Missing<O>
  : O extends { value: string }
    ? string | Missing<O>
    : boolean
type Missing<O extends Option> = O extends { default: string } | { required: true } ? never : undefined

/** What a command line gave. */
export interface Given<O extends Options> {
  readonly values: { readonly [Name in keyof O]: ValueOf<O[Name]> }
  /** What is no option, in order. */
  readonly positionals: readonly string[]
  /** A path that was given, as an absolute one: pnpm runs a script at the top, wherever it was called. */
  path(given: string): string
}

/** A command of the repository's, as it is called and what it does. */
export interface Command<O extends Options = Options> {
  /** How it is called, such as `pnpm gate`. */
  readonly name: string
  /** What it does, in one line or a few. */
  readonly summary: string
  readonly options?: O
  /** What is no option: what it is called, and how many of it there have to be. None is taken unless this is there. */
  readonly positionals?: { readonly value: string; readonly min: number; readonly help?: string }
  /** When the exit status is 0, and when 1. Without it the command has no verdict, and is 0 whenever it ends well. */
  readonly verdict?: { readonly yes: string; readonly no: string }
  /** `false` is the exit status 1; a number is the exit status itself. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most commands have nothing to say
  run(given: Given<O>): Promise<boolean | number | void>
}
