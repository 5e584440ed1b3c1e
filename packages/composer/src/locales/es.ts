import { es as messages } from '@postfit/core/locales/es'
import { words as files } from '../words/files/es.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/es.ts'

/** Spanish. */
export const es: Language = { words: { ...posts, ...files }, messages }
