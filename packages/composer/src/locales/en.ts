import { english, type Language } from '../words/language.ts'

/** English. */
export const en: Language = english
