import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/sv.ts'
import { words as general } from '../words/general/sv.ts'
import { words as posts } from '../words/posts/sv.ts'

/** Swedish. */
export const sv: CompleteLocale = inOne(general, files, posts)
