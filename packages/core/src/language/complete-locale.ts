import type { Locale } from '../messages/locale.ts'
import type { AdviceLocale } from '../outcome/advice.ts'

/** All that this package says, in one language: issues and plans, and the advice on posts that failed. */
export interface CompleteLocale extends Locale, AdviceLocale {
  /** BCP 47 tag; numbers, lists and plurals are those of its language. */
  readonly language: string
}
