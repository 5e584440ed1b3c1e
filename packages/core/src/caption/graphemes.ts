const segmenter: Intl.Segmenter | undefined =
  // Firefox has it since 125; without it a cut still never splits a surrogate pair.
  typeof Intl.Segmenter === 'function' ? /* @__PURE__ */ new Intl.Segmenter(undefined) : undefined

/**
 * The largest index not behind `index` at which a text can be cut without splitting what a person sees as one
 * character (an extended grapheme cluster, Unicode UAX #29).
 */
export function graphemeBoundary(text: string, index: number): number {
  if (index >= text.length) return text.length
  if (index <= 0) return 0
  if (segmenter) return segmenter.segment(text).containing(index)?.index ?? index
  const isLowSurrogate = (text.charCodeAt(index) & 0xfc00) === 0xdc00
  return isLowSurrogate ? index - 1 : index
}

/** How many characters a person sees in a text. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of segmenter ? segmenter.segment(text) : text) count++
  return count
}
