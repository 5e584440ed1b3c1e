import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/zh-Hans.ts'
import { words as general } from '../words/general/zh-Hans.ts'
import { words as posts } from '../words/posts/zh-Hans.ts'

/** Chinese in simplified characters. */
export const zhHans: CompleteLocale = inOne(general, files, posts)
