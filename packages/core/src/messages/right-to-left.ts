const scripts = new Set(['ar', 'fa', 'he', 'ur'])

/** Whether a language, by its BCP 47 tag, is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return scripts.has(language.split('-')[0] ?? '')
}

/** Isolates a name, so that it keeps its own direction: between a first strong isolate and its end (UAX 9). */
export function setApart(text: string): string {
  return `\u2068${text}\u2069`
}

/** Isolates a size in pixels, whose numbers would be swapped in right-to-left text. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/**
 * An amount with its unit, as `Intl.NumberFormat` has it. A unit in Latin letters would change places with its number in a language that
 * is read from right to left (`269 kB` in Hebrew), except where CLDR has turned them around itself, with a mark between (`GB\u200f1`).
 */
export function setAmountApart(amount: string, language: string): string {
  return isRightToLeft(language) && !amount.includes('\u200f') ? setApart(amount) : amount
}
