import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/es.ts'
import { words as general } from '../words/general/es.ts'
import { words as posts } from '../words/posts/es.ts'

/** Spanish. */
export const es: CompleteLocale = inOne(general, files, posts)
