import { cs as messages } from '@postfit/core/locales/cs'
import { words as files } from '../words/files/cs.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/cs.ts'

/** Czech. */
export const cs: Language = { words: { ...posts, ...files }, messages }
