import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/nl.ts'
import { words as general } from '../words/general/nl.ts'
import { words as posts } from '../words/posts/nl.ts'

/** Dutch. */
export const nl: CompleteLocale = inOne(general, files, posts)
