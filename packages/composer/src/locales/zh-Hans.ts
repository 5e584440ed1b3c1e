import { zhHans as messages } from '@postfit/core/locales/zh-Hans'
import { words as files } from '../words/files/zh-Hans.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/zh-Hans.ts'

/** Chinese in simplified characters. */
export const zhHans: Language = { words: { ...posts, ...files }, messages }
