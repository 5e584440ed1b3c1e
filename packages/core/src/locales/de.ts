import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/de.ts'
import { words as general } from '../words/general/de.ts'
import { words as posts } from '../words/posts/de.ts'

/** German. */
export const de: CompleteLocale = inOne(general, files, posts)
