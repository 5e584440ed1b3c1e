import { uk as messages } from '@postfit/core/locales/uk'
import { words as files } from '../words/files/uk.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/uk.ts'

/** Ukrainian. */
export const uk: Language = { words: { ...posts, ...files }, messages }
