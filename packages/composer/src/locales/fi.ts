import { fi as messages } from '@postfit/core/locales/fi'
import { words as files } from '../words/files/fi.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/fi.ts'

/** Finnish. */
export const fi: Language = { words: { ...posts, ...files }, messages }
