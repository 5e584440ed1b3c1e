import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/ru.ts'
import { words as general } from '../words/general/ru.ts'
import { words as posts } from '../words/posts/ru.ts'

/** Russian. */
export const ru: CompleteLocale = inOne(general, files, posts)
