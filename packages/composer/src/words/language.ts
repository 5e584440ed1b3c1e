import { type Locale, en as messagesEn } from '@postfit/core/messages'
import { type AdviceLocale, adviceEn } from '@postfit/core/outcome'
import { en, type Words } from './en.ts'

/** All that is said in one language: the composer's own words, and those of the packages. */
export interface Language {
  readonly words: Words
  readonly messages: Locale
  readonly advice: AdviceLocale
}

/** English is always there; other languages are imported by those who want them. */
export const english: Language = { words: en, messages: messagesEn, advice: adviceEn }
