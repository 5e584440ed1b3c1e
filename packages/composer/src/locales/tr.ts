import { tr as messages } from '@postfit/core/locales/tr'
import { words as files } from '../words/files/tr.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/tr.ts'

/** Turkish. */
export const tr: Language = { words: { ...posts, ...files }, messages }
