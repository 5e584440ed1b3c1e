import { findHashtags, findMentions } from '@postfit/core'
import { captionLimit } from './caption-limit.ts'

/** A stretch of a caption that looks the same. */
export interface CaptionPart {
  readonly text: string
  readonly kind: 'text' | 'hashtag' | 'mention'
  /** It lies behind the limit, and would be refused. */
  readonly isOver: boolean
}

/** A caption in parts: hashtags, mentions and the rest, cut at the limit. Joined they are the caption. */
export function captionParts(caption: string): CaptionPart[] {
  const tags = [
    ...findHashtags(caption).map((range) => ({ ...range, kind: 'hashtag' as const })),
    ...findMentions(caption).map((range) => ({ ...range, kind: 'mention' as const })),
  ].sort((a, b) => a.start - b.start)
  const edges = new Set([0, caption.length, Math.min(caption.length, captionLimit)])
  for (const { start, end } of tags) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0
    return {
      text: caption.slice(start, end),
      kind: tags.find((tag) => tag.start <= start && end <= tag.end)?.kind ?? 'text',
      isOver: start >= captionLimit,
    }
  })
}
