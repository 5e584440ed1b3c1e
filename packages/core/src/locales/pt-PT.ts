import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/pt-PT.ts'
import { words as general } from '../words/general/pt-PT.ts'
import { words as posts } from '../words/posts/pt-PT.ts'

/** European Portuguese. */
export const ptPT: CompleteLocale = inOne(general, files, posts)
