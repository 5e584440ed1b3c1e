import { id as messages } from '@postfit/core/locales/id'
import { words as files } from '../words/files/id.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/id.ts'

/** Indonesian. */
export const id: Language = { words: { ...posts, ...files }, messages }
