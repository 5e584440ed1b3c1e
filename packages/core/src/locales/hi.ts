import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/hi.ts'
import { words as general } from '../words/general/hi.ts'
import { words as posts } from '../words/posts/hi.ts'

/** Hindi. */
export const hi: CompleteLocale = inOne(general, files, posts)
