import type { CompleteLocale, GeneralWords, Issues } from './complete-locale.ts'

/** A language, of the parts that it is loaded in. */
export function inOne(general: GeneralWords, files: Issues, posts: Issues): CompleteLocale {
  return { ...general, issues: { ...posts, ...files } }
}
