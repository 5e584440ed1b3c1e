import { nl as messages } from '@postfit/core/locales/nl'
import { words as files } from '../words/files/nl.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/nl.ts'

/** Dutch. */
export const nl: Language = { words: { ...posts, ...files }, messages }
