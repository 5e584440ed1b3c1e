import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/fi.ts'
import { words as general } from '../words/general/fi.ts'
import { words as posts } from '../words/posts/fi.ts'

/** Finnish. */
export const fi: CompleteLocale = inOne(general, files, posts)
