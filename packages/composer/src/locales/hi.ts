import { hi as messages } from '@postfit/core/locales/hi'
import { words as files } from '../words/files/hi.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/hi.ts'

/** Hindi. */
export const hi: Language = { words: { ...posts, ...files }, messages }
