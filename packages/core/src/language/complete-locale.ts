import type { Locale } from '../messages/locale.ts'
import type { AdviceLocale } from '../outcome/advice.ts'

/** All that this package says, in one language: issues and plans, and the advice on posts that failed. */
export interface CompleteLocale extends Locale, AdviceLocale {
  /** BCP 47 tag; numbers, lists and plurals are those of its language. */
  readonly language: string
}

/** The words of some of the issues: a language is loaded in parts, none of which is larger than 6 kB. */
export type Issues = Locale['issues']

/** All of a language but the words of its issues. */
export type GeneralWords = Omit<CompleteLocale, 'issues'>
