import { pl as messages } from '@postfit/core/locales/pl'
import { words as files } from '../words/files/pl.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/pl.ts'

/** Polish. */
export const pl: Language = { words: { ...posts, ...files }, messages }
