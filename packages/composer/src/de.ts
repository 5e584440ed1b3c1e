import { de as messagesDe } from '@postfit/core/messages/de'
import { adviceDe } from '@postfit/core/outcome/de'
import { de as wordsDe } from './words/de.ts'
import type { Language } from './words/language.ts'

/** German. */
export const de: Language = { words: wordsDe, messages: messagesDe, advice: adviceDe }
