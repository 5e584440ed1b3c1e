import { type Rule, rule, when } from './rule.ts'
import { bulkit, bundleTikTok, businessVideo } from './sources.ts'

/** Which picture a post shows first. */
export const coverRules = (): readonly Rule[] => [
  rule({
    id: 'cover-index',
    appliesTo: 'photo-post',
    requirement: {},
    severity: 'error',
    repair: 'automatic',
    source: bulkit('contract'),
    find: ({ options: { photoCoverIndex: index, uploadIds }, photos }) => {
      const max = Math.max(photos.length, uploadIds?.length ?? 0) - 1
      if (index == null || max < 0) return []
      const valid = Number.isInteger(index) && index >= 0 && index <= max
      return valid ? [] : [{ received: index, path: ['photoCoverIndex'], requirement: { min: 0, max } }]
    },
    edit: ({ received, requirement }) => clamp(Math.round(Number(received)), 0, Number(requirement.max)),
  }),
  rule({
    id: 'cover-offset',
    appliesTo: 'video-post',
    requirement: {},
    severity: 'error',
    repair: 'automatic',
    source: businessVideo('documented'),
    find: ({ options: { thumbnailOffset: offset }, videos: [video] }) => {
      if (offset == null) return []
      const max = video ? Math.floor(video.duration * 1000) : null
      const valid = Number.isFinite(offset) && offset >= 0 && (max === null || offset <= max)
      return valid ? [] : [{ received: offset, path: ['thumbnailOffset'], requirement: { min: 0, max } }]
    },
    edit: ({ received, requirement: { max } }) =>
      clamp(Number(received), 0, typeof max === 'number' ? max : Number.MAX_SAFE_INTEGER),
  }),
  rule({
    id: 'thumbnail-url',
    appliesTo: 'video-post',
    requirement: { schemes: ['https', 'http'] },
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options: { thumbnail } }) =>
      when(typeof thumbnail === 'string' && !isWebUrl(thumbnail), thumbnail ?? null, ['thumbnail']),
  }),
  rule({
    id: 'thumbnail-overrides-offset',
    appliesTo: 'video-post',
    requirement: {},
    severity: 'warning',
    repair: 'none',
    source: bundleTikTok('documented'),
    find: ({ options: { thumbnail, thumbnailOffset } }) =>
      when(thumbnail != null && thumbnailOffset != null, thumbnailOffset ?? null, ['thumbnailOffset']),
  }),
]

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}

function isWebUrl(text: string): boolean {
  // A parser forgives much that a server does not, like `https:example.com`.
  if (!/^https?:\/\//i.test(text)) return false
  // Not URL.canParse, which is younger than some browsers in use; a relative address throws.
  try {
    new URL(text)
    return true
  } catch {
    return false
  }
}
