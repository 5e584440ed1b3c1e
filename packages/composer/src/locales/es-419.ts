import { es419 as messages } from '@postfit/core/locales/es-419'
import { words as files } from '../words/files/es-419.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/es-419.ts'

/** Latin American Spanish. */
export const es419: Language = { words: { ...posts, ...files }, messages }
