import { ptPT as messages } from '@postfit/core/locales/pt-PT'
import { words as files } from '../words/files/pt-PT.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/pt-PT.ts'

/** European Portuguese. */
export const ptPT: Language = { words: { ...posts, ...files }, messages }
