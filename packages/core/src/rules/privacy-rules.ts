import { privacyLevels } from '../draft/option-fields.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import { type Rule, rule, when } from './rule.ts'
import {
  bulkit,
  bundleParameters,
  businessVideo,
  contentCredentials,
  creatorInfo,
  guidelines,
  postiz,
  zernio,
} from './sources.ts'

/** Whether a file says that a model made it, or a part of it. */
function saysAiMade(file: MediaFacts): boolean {
  return file.kind !== 'unknown' && file.provenance?.claims.some(({ isAi }) => isAi) === true
}

/** Who can see a post, and what they are told and allowed. */
export const privacyRules = (): readonly Rule[] => [
  rule({
    id: 'privacy-required',
    appliesTo: 'post',
    requirement: { oneOf: privacyLevels },
    severity: 'warning',
    repair: 'none',
    source: bundleParameters('contested'),
    find: ({ options, problems }) =>
      when(options.privacy == null && !problems.some(({ path }) => path[0] === 'privacy'), null, ['privacy']),
  }),
  rule({
    id: 'privacy-creator',
    appliesTo: 'post',
    requirement: {},
    severity: 'error',
    repair: 'none',
    source: creatorInfo('documented'),
    find: ({ options: { privacy }, creator: { privacyLevels } }) =>
      privacy != null && privacyLevels != null && !privacyLevels.includes(privacy)
        ? [{ received: privacy, path: ['privacy'], requirement: { oneOf: privacyLevels } }]
        : [],
  }),
  rule({
    id: 'privacy-branded',
    appliesTo: 'post',
    requirement: { not: 'SELF_ONLY' },
    severity: 'error',
    repair: 'none',
    source: guidelines('documented'),
    find: ({ options: { privacy, isBrandContent } }, { not }) =>
      when(isBrandContent === true && privacy === not, privacy ?? null, ['privacy']),
  }),
  rule({
    id: 'privacy-branded-followers',
    appliesTo: 'post',
    requirement: { oneOf: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS'] },
    severity: 'warning',
    repair: 'none',
    source: guidelines('contested'),
    find: ({ options: { privacy, isBrandContent } }) =>
      when(isBrandContent === true && privacy === 'FOLLOWER_OF_CREATOR', privacy ?? null, ['privacy']),
  }),
  rule({
    id: 'privacy-permalink',
    appliesTo: 'post',
    requirement: { permalink: null },
    severity: 'notice',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options: { privacy } }) => when(privacy === 'SELF_ONLY', privacy ?? null, ['privacy']),
  }),
  rule({
    id: 'privacy-video',
    appliesTo: 'video-post',
    requirement: { privacy: 'PUBLIC_TO_EVERYONE' },
    // Zernio and Postiz say that business accounts publish every video to everybody; whether bundle.social's do is not known.
    severity: 'warning',
    repair: 'none',
    source: postiz('contested'),
    find: ({ options }, { privacy }) =>
      when(options.privacy != null && options.privacy !== privacy, options.privacy ?? null, ['privacy']),
  }),
  rule({
    id: 'creator-interactions',
    appliesTo: 'post',
    requirement: { value: true },
    severity: 'error',
    repair: 'automatic',
    source: creatorInfo('documented'),
    find: ({ options, creator, type }) => {
      const switches = [
        { path: 'disableComments', off: creator.commentsDisabled, set: options.disableComments },
        { path: 'disableDuet', off: creator.duetDisabled && type === 'VIDEO', set: options.disableDuet },
        {
          path: 'disableStitch',
          off: creator.stitchDisabled && type === 'VIDEO',
          set: options.disableStitch,
        },
      ]
      return switches
        .filter(({ off, set }) => off === true && set !== true)
        .map(({ path, set }) => ({ received: set ?? false, path: [path] }))
    },
    edit: () => true,
  }),
  rule({
    id: 'disclosure-label',
    appliesTo: 'post',
    requirement: {},
    severity: 'notice',
    repair: 'none',
    source: guidelines('documented'),
    find: ({ options: { isBrandContent, isOrganicBrandContent } }) => {
      if (isBrandContent === true) return [{ received: 'paid-partnership', path: ['isBrandContent'] }]
      return when(isOrganicBrandContent === true, 'promotional-content', ['isOrganicBrandContent'])
    },
  }),
  rule({
    id: 'ai-label-photo',
    appliesTo: 'photo-post',
    // TikTok's photo schemas have no such field. Of two implementers one refuses it, and the other (Postiz) discards it.
    requirement: { type: 'VIDEO' },
    severity: 'warning',
    // A disclosure is never taken out behind the person's back, even where TikTok has no field for it.
    repair: 'none',
    source: zernio('contested'),
    find: ({ options: { isAiGenerated } }) => when(isAiGenerated === true, true, ['isAiGenerated']),
  }),
  rule({
    id: 'ai-undisclosed',
    appliesTo: 'post',
    requirement: { isAiGenerated: true },
    severity: 'warning',
    // What is said of the person's work is theirs to say.
    repair: 'consent',
    consent: 'labelAi',
    source: contentCredentials('documented'),
    find: ({ options: { isAiGenerated }, media, problems }) => {
      const made = media.filter(saysAiMade)
      const isAsked = isAiGenerated !== true && !problems.some(({ path }) => path[0] === 'isAiGenerated')
      return when(isAsked && made.length > 0, { files: made.map(({ name }) => name) }, ['isAiGenerated'])
    },
    edit: () => true,
  }),
  rule({
    id: 'draft-inbox',
    appliesTo: 'post',
    requirement: { hours: 24, max: 5 },
    severity: 'notice',
    repair: 'none',
    source: postiz('contested'),
    find: ({ options: { uploadToDraft } }) => when(uploadToDraft === true, true, ['uploadToDraft']),
  }),
  rule({
    id: 'draft-options',
    appliesTo: 'post',
    requirement: {},
    severity: 'warning',
    repair: 'none',
    source: businessVideo('documented'),
    find: ({ options, type }) => {
      if (options.uploadToDraft !== true) return []
      const lost = [
        // A draft of photos keeps its caption.
        ...(type === 'VIDEO' ? (['text', 'thumbnail', 'thumbnailOffset'] as const) : []),
        'privacy',
        'disableComments',
        'disableDuet',
        'disableStitch',
        'isBrandContent',
        'isOrganicBrandContent',
        'isAiGenerated',
      ] as const
      const received = lost.filter((name) => options[name] != null && options[name] !== false)
      return received.length > 0 ? [{ received, path: ['uploadToDraft'] }] : []
    },
  }),
]
