import type { CompleteLocale } from '@postfit/core/language'
import { en as messages } from '@postfit/core/messages'
import { adviceEn } from '@postfit/core/outcome'
import { en, type Words } from './en.ts'

/** All that is said in one language: the composer's own words, and those of the rules, plans and answers. */
export interface Language {
  readonly words: Words
  readonly messages: CompleteLocale
}

/** English is always there; other languages are loaded by those who want them. */
export const english: Language = { words: en, messages: { ...adviceEn, ...messages } }
