import { fr as messages } from '@postfit/core/locales/fr'
import { words as files } from '../words/files/fr.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/fr.ts'

/** French. */
export const fr: Language = { words: { ...posts, ...files }, messages }
