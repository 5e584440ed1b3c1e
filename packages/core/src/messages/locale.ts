import type { Repair } from '../check/issue.ts'
import type { Step } from '../plan/step.ts'

/**
 * The plural categories of CLDR that a language has, a sentence for each. `by` names the value that counts: a number, or a list,
 * of which there are so many.
 */
export interface PluralTemplate extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly by: string
  readonly other: string
}

/** A sentence with placeholders, see {@link Locale}; one for each plural category where the language needs that. */
export type Template = string | PluralTemplate

/** The words of one rule. Placeholders in braces are filled from the issue, see {@link Locale}. */
export interface IssueWords {
  /** What was found. */
  readonly found: Template
  /** What is allowed. */
  readonly allowed: Template
  /** What to do. */
  readonly fix: Template
  /** The brief form for people, see {@link BriefWords}. Without it they get `found` and `fix`. */
  readonly brief?: Template | BriefWords
}

/**
 * One short sentence for people on what will happen: without the name of a package, an option or a rule, and without a decoder's message.
 * `{where}` is the file or the field, `{output}` the format that a photo is converted to. Where what happens depends on how
 * the file is prepared, one sentence for each case.
 */
export interface BriefWords {
  /** It is repaired. */
  readonly done: Template
  /** It is not repaired: no step of the plan answers it. */
  readonly left: Template
}

/**
 * The words of each kind of step, with its own fields as placeholders; `{from}` is the profile of the colours that are converted,
 * or their model.
 */
export interface StepWords extends Readonly<Record<Step['kind'], Template>> {
  /** `{untouched}`, where the plan encodes no picture. */
  readonly untouched: string
  /** `{toneMap}`, where the colours of a video leave high dynamic range. */
  readonly toneMap: string
  /** `{otherwise}`, where pictures are only encoded if this browser can. */
  readonly otherwise: string
  /** `{otherwise}`, where pictures are only encoded to make a video smaller. */
  readonly smaller: string
}

/**
 * Everything Postfit says, in one language.
 *
 * A placeholder names a value of the issue: `{received}`, a field of what was received (`{width}`), or a field of
 * the requirement (`{max}`). `{max:bytes}` formats a number as bytes. `{received:place}` counts from one instead of
 * from zero. A list is joined with the language's "or", `{metadata:and}` with its "and". Values that have words in
 * `values` are shown with those, `{received:fields}` with the words of `fields`, `{received:code}` unchanged. In
 * right-to-left languages, names and sizes are isolated from the text around them. A part in brackets is omitted if a value
 * in it is missing: `The video starts at 0 ms[ and ends at {max} ms].`
 */
export interface Locale {
  /** BCP 47 tag; numbers are formatted for it. */
  readonly language: string
  readonly issues: Readonly<Record<string, IssueWords>>
  /** For rules without words of their own (those that the caller added); its `brief` does not name the rule. */
  readonly unknownIssue: IssueWords
  /** Values in words: `jpeg` is `JPEG`, `empty` is `an empty file`. */
  readonly values: Readonly<Record<string, string>>
  /** Names for the fields of a draft; `file` is one of its files, `post` the whole. */
  readonly fields: Readonly<Record<string, string>>
  readonly steps: StepWords
  /** Says who repairs an issue. */
  readonly repairs: Readonly<Record<Repair, string>>
  /** How the parts form a sentence; `{where}`, `{found}`, `{allowed}`, `{fix}`. */
  readonly sentence: string
}
