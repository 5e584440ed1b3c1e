import { ptBR as messages } from '@postfit/core/locales/pt-BR'
import { words as files } from '../words/files/pt-BR.ts'
import type { Language } from '../words/language.ts'
import { words as posts } from '../words/posts/pt-BR.ts'

/** Brazilian Portuguese. */
export const ptBR: Language = { words: { ...posts, ...files }, messages }
