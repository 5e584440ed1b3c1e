import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/uk.ts'
import { words as general } from '../words/general/uk.ts'
import { words as posts } from '../words/posts/uk.ts'

/** Ukrainian. */
export const uk: CompleteLocale = inOne(general, files, posts)
