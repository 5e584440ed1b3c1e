import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/th.ts'
import { words as general } from '../words/general/th.ts'
import { words as posts } from '../words/posts/th.ts'

/** Thai. */
export const th: CompleteLocale = inOne(general, files, posts)
