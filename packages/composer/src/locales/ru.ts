import { ru as messages } from '@postfit/core/locales/ru'
import { words as files } from '../words/files/ru.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/ru.ts'

/** Russian. */
export const ru: Language = { words: { ...posts, ...files }, messages }
