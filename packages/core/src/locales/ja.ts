import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/ja.ts'
import { words as general } from '../words/general/ja.ts'
import { words as posts } from '../words/posts/ja.ts'

/** Japanese. */
export const ja: CompleteLocale = inOne(general, files, posts)
