import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/es-419.ts'
import { words as general } from '../words/general/es-419.ts'
import { words as posts } from '../words/posts/es-419.ts'

/** Latin American Spanish. */
export const es419: CompleteLocale = inOne(general, files, posts)
