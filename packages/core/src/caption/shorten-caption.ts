import { graphemeBoundary } from './graphemes.ts'

/** The farthest that a cut moves back to end at a word, in UTF-16 code units. */
const wordReach = 40

/**
 * Shortens a caption to at most `max` UTF-16 code units. It cuts between graphemes, at a word where one ends nearby,
 * and never through a hashtag or a mention. A caption that fits is given back as it is.
 *
 * @param max the limit in UTF-16 code units (`text.length`)
 * @param ellipsis marks the cut; left out where it does not fit
 */
export function shortenCaption(text: string, max = 2200, ellipsis = '…'): string {
  if (text.length <= max) return text
  const mark = ellipsis.length <= max ? ellipsis : ''
  const room = Math.max(0, max - mark.length)
  let end = wordEnd(text, room)
  // A word cut short could be another hashtag, or mention somebody else.
  const word = text.slice(0, end).search(/\S+$/)
  if (/\S/.test(text.charAt(end)) && /[#@]/.test(text.charAt(word))) end = word
  const { length } = text.slice(0, end).trimEnd()
  return text.slice(0, graphemeBoundary(text, length)) + mark
}

/** The end of the last word that ends before the cut, when that is near; else the cut itself. */
function wordEnd(text: string, cut: number): number {
  if (/\s/.test(text.charAt(cut))) return cut
  const near = text.slice(Math.max(0, cut - wordReach), cut)
  const space = near.search(/\s\S*$/)
  return space === -1 ? cut : cut - near.length + space
}
