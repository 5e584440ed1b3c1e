import type { Language } from '../../words/language.ts'

/** What a number counts or measures: a unit of `Intl`, or one that it has no words for. */
export type Unit = 'second' | 'millisecond' | 'minute' | 'hour' | 'megabyte' | 'percent' | 'pixel'

/** A sentence with all that is put into it, and what it has to say in every language. */
export interface Sentence {
  /** Where its words stand: a rule, a step, an error or a part of the composer. */
  readonly key: string
  readonly say: (language: Language) => string
  /** What a person has to learn from it: what happens, who does it, how much of what. Not to be translated: to be compared with. */
  readonly facts: string
  /** The numbers in it, and no others are. In the digits of the language. */
  readonly numbers?: readonly number[]
  /** Numbers that a language may write as words. */
  readonly spelled?: readonly number[]
  /** Amounts that have their unit next to them, before or behind as the language has it. */
  readonly units?: readonly (readonly [amount: number, unit: Unit])[]
  /** What is the same in every language: names of files, formats and features. */
  readonly names?: readonly string[]
}
