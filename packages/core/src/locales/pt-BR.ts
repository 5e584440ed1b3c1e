import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/pt-BR.ts'
import { words as general } from '../words/general/pt-BR.ts'
import { words as posts } from '../words/posts/pt-BR.ts'

/** Brazilian Portuguese. */
export const ptBR: CompleteLocale = inOne(general, files, posts)
