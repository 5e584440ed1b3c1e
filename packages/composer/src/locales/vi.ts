import { vi as messages } from '@postfit/core/locales/vi'
import { words as files } from '../words/files/vi.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/vi.ts'

/** Vietnamese. */
export const vi: Language = { words: { ...posts, ...files }, messages }
