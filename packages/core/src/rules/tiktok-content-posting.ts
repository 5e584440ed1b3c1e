import { customizeRules, type RuleSet } from './rule-set.ts'
import { directPost, mediaGuide, photoPost } from './sources.ts'
import { textLimit } from './text-rules.ts'
import { tiktokBulkit } from './tiktok-bulkit.ts'

/** TikTok's own Content Posting API. */
export const tiktokContentPosting: RuleSet = /* @__PURE__ */ contentPostingRules()

function contentPostingRules(): RuleSet {
  const adapted = customizeRules(tiktokBulkit, {
    'photo-count': { requirement: { max: 35 }, source: photoPost('documented') },
    'video-bytes': { requirement: { maxBytes: 4_000_000_000 }, source: mediaGuide('documented') },
    'video-container': { requirement: { oneOf: ['mp4', 'mov', 'webm'] }, source: mediaGuide('documented') },
    // Replaced below: videos and photos have limits of their own, and photos a title.
    'text-length': 'off',
    'title-ignored': 'off',
    // Only bundle.social's API has these.
    'comment-length': 'off',
    'photo-webp-route': 'off',
    // Its posts have a `privacy_level`, videos' as well.
    'privacy-video': 'off',
    'upload-ids': 'off',
    'video-aspect': 'off',
    'video-recompressed': 'off',
  })
  return {
    id: 'tiktok-content-posting',
    version: '2026-11-29',
    rules: [
      ...adapted.rules,
      textLimit({
        id: 'text-length',
        appliesTo: 'video-post',
        field: 'text',
        max: 2200,
        source: directPost('documented'),
      }),
      textLimit({
        id: 'photo-text-length',
        appliesTo: 'photo-post',
        field: 'text',
        max: 4000,
        source: photoPost('documented'),
      }),
      textLimit({
        id: 'title-length',
        appliesTo: 'photo-post',
        field: 'title',
        max: 90,
        source: photoPost('documented'),
      }),
    ],
  }
}
