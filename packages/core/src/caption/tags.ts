/** A stretch of a caption, in UTF-16 code units: `text.slice(start, end)`. */
export interface CaptionRange {
  readonly start: number
  readonly end: number
  /** What stands there, with its `#` or `@`. */
  readonly text: string
}

/** Emoji that show as such by themselves, or with the selector that makes them so: `#brand™` is the tag `#brand`. */
const emoji = '\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F'
const letter = `[\\p{L}\\p{M}\\p{N}_]|${emoji}|[\\u{E0020}-\\u{E007F}]`
/**
 * What stands between letters of a tag, never at its end: joiners, which Persian and Indian scripts are written with and
 * emoji are made of, and the wave dashes of Japanese.
 */
const joint = '[\\u200C\\u200D\\u301C\\uFF5E]'

/** The first is no mark: `#️⃣` is an emoji. A full-width `＃` is one as well. */
const hashtag = /* @__PURE__ */ new RegExp(
  `[#＃](?:[\\p{L}\\p{N}_]|${emoji})(?:${joint}*(?:${letter}))*`,
  'gu',
)
/** Handles are 2 to 24 letters, digits, underscores and full stops, and do not end in a full stop. */
const mention = /[@＠][A-Za-z0-9_.]{1,23}[A-Za-z0-9_](?![A-Za-z0-9_])/g
/** What would be another handle, or become one, if it were cut. */
const handle = /[@＠][A-Za-z0-9_.]+/g

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

/** All that no cut may go through: hashtags, linked or not, and whatever looks like a handle. */
export function uncuttableRanges(text: string): CaptionRange[] {
  return [...ranges(text, hashtag), ...ranges(text, handle)]
}

/** Where the run of hashtags and mentions at the end of a caption starts; its length when there is none. */
export function startOfLastTags(text: string): number {
  const tags = [...findHashtags(text), ...findMentions(text)].sort((a, b) => b.start - a.start)
  let start = text.length
  for (const tag of tags) {
    if (!/^[\s,;|·•.]*$/.test(text.slice(tag.end, start))) break
    start = tag.start
  }
  return start
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
  return start === 0 || /[\s\x85]/.test(text.charAt(start - 1))
}
