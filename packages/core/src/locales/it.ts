import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/it.ts'
import { words as general } from '../words/general/it.ts'
import { words as posts } from '../words/posts/it.ts'

/** Italian. */
export const it: CompleteLocale = inOne(general, files, posts)
