import { isRightToLeft, setApart } from '@postfit/core/language'

/** Things in a row, as the language joins them: `a, b and c`; each in its own direction where one reads from right to left. */
export function listOf(names: readonly string[], language: string): string {
  const each = isRightToLeft(language) ? names.map(setApart) : names
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(each)
}
