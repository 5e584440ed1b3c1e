import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/fr.ts'
import { words as general } from '../words/general/fr.ts'
import { words as posts } from '../words/posts/fr.ts'

/** French. */
export const fr: CompleteLocale = inOne(general, files, posts)
