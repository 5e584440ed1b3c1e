import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/id.ts'
import { words as general } from '../words/general/id.ts'
import { words as posts } from '../words/posts/id.ts'

/** Indonesian. */
export const id: CompleteLocale = inOne(general, files, posts)
