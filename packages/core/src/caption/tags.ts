/** A stretch of a caption, in UTF-16 code units: `text.slice(start, end)`. */
export interface CaptionRange {
  readonly start: number
  readonly end: number
  /** What stands there, with its `#` or `@`. */
  readonly text: string
}

/** The first is no mark: `#️⃣` is an emoji. */
const hashtag = /#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu
/** Handles are 2 to 24 letters, digits, underscores and full stops, and do not end in a full stop. */
const mention = /@[A-Za-z0-9_.]{1,23}[A-Za-z0-9_](?![A-Za-z0-9_])/g

/** The hashtags of a caption that TikTok will link, in order. */
export function findHashtags(text: string): CaptionRange[] {
  return ranges(text, hashtag).filter((range) => isDelimited(text, range))
}

/** Hashtags that TikTok will not link, because no space stands in front of them (`great#view`). */
export function findGluedHashtags(text: string): CaptionRange[] {
  return ranges(text, hashtag).filter((range) => !isDelimited(text, range))
}

/** The mentions of a caption, in order. An e-mail address is none. */
export function findMentions(text: string): CaptionRange[] {
  return ranges(text, mention).filter((range) => isDelimited(text, range))
}

function ranges(text: string, pattern: RegExp): CaptionRange[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

/**
 * TikTok's Direct Post reference: tags are "delimited by spaces or new lines". Looked at by hand: a regular expression
 * with a lookbehind is a syntax error in Safari before 16.4, and would take the whole module down.
 */
function isDelimited(text: string, { start }: CaptionRange): boolean {
  return start === 0 || /\s/.test(text.charAt(start - 1))
}
