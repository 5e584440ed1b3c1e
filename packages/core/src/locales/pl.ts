import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/pl.ts'
import { words as general } from '../words/general/pl.ts'
import { words as posts } from '../words/posts/pl.ts'

/** Polish. */
export const pl: CompleteLocale = inOne(general, files, posts)
