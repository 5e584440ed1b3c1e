const scripts = new Set(['ar', 'fa', 'he', 'ur'])

/** Whether a language, by its BCP 47 tag, is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return scripts.has(language.split('-')[0] ?? '')
}

/**
 * A name or a size that keeps its own direction, whatever is around it: between a first strong isolate and its end (UAX 9).
 * Without, `IMG_1 (2).png` and `1440 × 1080` are shown with their parts exchanged.
 */
export function setApart(text: string): string {
  return `\u2068${text}\u2069`
}
