import { zhHant as messages } from '@postfit/core/locales/zh-Hant'
import { words as files } from '../words/files/zh-Hant.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/zh-Hant.ts'

/** Chinese in traditional characters. */
export const zhHant: Language = { words: { ...posts, ...files }, messages }
