import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/ko.ts'
import { words as general } from '../words/general/ko.ts'
import { words as posts } from '../words/posts/ko.ts'

/** Korean. */
export const ko: CompleteLocale = inOne(general, files, posts)
