import { it as messages } from '@postfit/core/locales/it'
import { words as files } from '../words/files/it.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/it.ts'

/** Italian. */
export const it: Language = { words: { ...posts, ...files }, messages }
