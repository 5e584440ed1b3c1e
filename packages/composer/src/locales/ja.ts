import { ja as messages } from '@postfit/core/locales/ja'
import { words as files } from '../words/files/ja.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/ja.ts'

/** Japanese. */
export const ja: Language = { words: { ...posts, ...files }, messages }
