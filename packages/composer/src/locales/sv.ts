import { sv as messages } from '@postfit/core/locales/sv'
import { words as files } from '../words/files/sv.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/sv.ts'

/** Swedish. */
export const sv: Language = { words: { ...posts, ...files }, messages }
