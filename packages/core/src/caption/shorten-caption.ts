import { graphemeBoundary } from './graphemes.ts'
import { startOfLastTags, uncuttableRanges } from './tags.ts'

/** The farthest that a cut moves back to end at a word, in UTF-16 code units. */
const wordReach = 40

/** How a caption is shortened. */
export interface ShortenSettings {
  /**
   * Whether the hashtags and mentions at its end stay, and the text before them is shortened; `false` unless given. Where
   * they alone are too long, the caption is cut like any other.
   */
  readonly keepTags?: boolean
}

/**
 * Shortens a caption to at most `max` UTF-16 code units. It cuts between graphemes, at a word where one ends nearby,
 * and never through a hashtag or a mention. A caption that fits is given back as it is.
 *
 * @param max the limit in UTF-16 code units (`text.length`)
 * @param ellipsis marks the cut; left out where it does not fit
 * @throws RangeError where `max` is `NaN`
 */
export function shortenCaption(
  text: string,
  max = 2200,
  ellipsis = '…',
  { keepTags = false }: ShortenSettings = {},
): string {
  if (Number.isNaN(max)) throw new RangeError('Expected a length for max but received NaN')
  if (text.length <= max) return text
  if (!keepTags) return shortened(text, max, ellipsis)
  const prose = text.slice(0, startOfLastTags(text)).trimEnd()
  const kept = text.slice(prose.length).trimEnd()
  if (kept === '' || prose === '' || kept.length + ellipsis.length > max)
    return shortened(text, max, ellipsis)
  const room = max - kept.length
  const before = prose.length > room ? shortened(prose, room, ellipsis) : prose
  return before === '' ? kept.trimStart() : before + kept
}

function shortened(text: string, max: number, ellipsis: string): string {
  const mark = ellipsis.length <= max ? ellipsis : ''
  return text.slice(0, endOfCut(text, wordEnd(text, Math.max(0, max - mark.length)))) + mark
}

/** The last place not behind `end` where no grapheme, hashtag or handle is cut, and no space stands before. */
function endOfCut(text: string, end: number): number {
  const whole = uncuttableRanges(text)
  // What moves the cut for one can put it into another.
  for (let cut = end; ; ) {
    const range = whole.find(({ start, end }) => start < cut && cut < end)
    const next = graphemeBoundary(text, text.slice(0, range?.start ?? cut).trimEnd().length)
    if (next === cut) return cut
    cut = next
  }
}

/** The end of the last word that ends before the cut, when that is near; else the cut itself. */
function wordEnd(text: string, cut: number): number {
  if (/\s/.test(text.charAt(cut))) return cut
  const near = text.slice(Math.max(0, cut - wordReach), cut)
  const space = near.search(/\s\S*$/)
  return space === -1 ? cut : cut - near.length + space
}
