import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/tr.ts'
import { words as general } from '../words/general/tr.ts'
import { words as posts } from '../words/posts/tr.ts'

/** Turkish. */
export const tr: CompleteLocale = inOne(general, files, posts)
