import { ar as messages } from '@postfit/core/locales/ar'
import { words as files } from '../words/files/ar.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/ar.ts'

/** Arabic. */
export const ar: Language = { words: { ...posts, ...files }, messages }
