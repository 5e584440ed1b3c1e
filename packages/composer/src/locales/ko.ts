import { ko as messages } from '@postfit/core/locales/ko'
import { words as files } from '../words/files/ko.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/ko.ts'

/** Korean. */
export const ko: Language = { words: { ...posts, ...files }, messages }
