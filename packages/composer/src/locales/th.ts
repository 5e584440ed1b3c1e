import { th as messages } from '@postfit/core/locales/th'
import { words as files } from '../words/files/th.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/th.ts'

/** Thai. */
export const th: Language = { words: { ...posts, ...files }, messages }
