import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/zh-Hant.ts'
import { words as general } from '../words/general/zh-Hant.ts'
import { words as posts } from '../words/posts/zh-Hant.ts'

/** Chinese in traditional characters. */
export const zhHant: CompleteLocale = inOne(general, files, posts)
