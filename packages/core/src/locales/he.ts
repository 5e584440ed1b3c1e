import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/he.ts'
import { words as general } from '../words/general/he.ts'
import { words as posts } from '../words/posts/he.ts'

/** Hebrew. */
export const he: CompleteLocale = inOne(general, files, posts)
