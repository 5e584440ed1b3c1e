import type { CompleteLocale } from '../language/complete-locale.ts'
import { en as messages } from '../messages/en.ts'
import { adviceEn } from '../outcome/advice-en.ts'

/** English. */
export const en: CompleteLocale = { ...adviceEn, ...messages }
