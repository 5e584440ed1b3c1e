import { da as messages } from '@postfit/core/locales/da'
import { words as files } from '../words/files/da.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/da.ts'

/** Danish. */
export const da: Language = { words: { ...posts, ...files }, messages }
