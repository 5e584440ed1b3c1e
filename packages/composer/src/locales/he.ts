import { he as messages } from '@postfit/core/locales/he'
import { words as files } from '../words/files/he.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/he.ts'

/** Hebrew. */
export const he: Language = { words: { ...posts, ...files }, messages }
