import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/ar.ts'
import { words as general } from '../words/general/ar.ts'
import { words as posts } from '../words/posts/ar.ts'

/** Arabic. */
export const ar: CompleteLocale = inOne(general, files, posts)
