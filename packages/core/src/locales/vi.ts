import type { CompleteLocale } from '../language/complete-locale.ts'
import { inOne } from '../language/in-one.ts'
import { words as files } from '../words/files/vi.ts'
import { words as general } from '../words/general/vi.ts'
import { words as posts } from '../words/posts/vi.ts'

/** Vietnamese. */
export const vi: CompleteLocale = inOne(general, files, posts)
