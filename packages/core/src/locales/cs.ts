import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/cs.ts'
import { words as general } from '../words/general/cs.ts'
import { words as posts } from '../words/posts/cs.ts'

/** Czech. */
export const cs: CompleteLocale = inOne(general, files, posts)
