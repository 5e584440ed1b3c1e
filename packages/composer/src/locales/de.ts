import { de as messages } from '@postfit/core/locales/de'
import { words as files } from '../words/files/de.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/de.ts'

/** German. */
export const de: Language = { words: { ...posts, ...files }, messages }
