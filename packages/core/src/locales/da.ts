import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/da.ts'
import { words as general } from '../words/general/da.ts'
import { words as posts } from '../words/posts/da.ts'

/** Danish. */
export const da: CompleteLocale = inOne(general, files, posts)
