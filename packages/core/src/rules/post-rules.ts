import type { CheckedPost } from '../check/checked-post.ts'
import type { Json } from '../check/issue.ts'
import { photoOnlyOptions, videoOnlyOptions } from '../draft/option-fields.ts'
import { withoutUnknown } from '../draft/read-options.ts'
import { type Finding, type Rule, rule, when } from './rule.ts'
import { bulkit, bundleLimits, bundleTikTok } from './sources.ts'

/** What a post as a whole has to be. */
export const postRules = (): readonly Rule[] => [
  rule({
    id: 'option-type',
    appliesTo: 'post',
    requirement: {},
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ problems }) =>
      problems.map(({ path, expected, received }) => ({
        path,
        received: { received },
        requirement: { expected },
      })),
  }),
  // Before `option-unknown`, so that its few edits are made to what this one leaves.
  rule({
    id: 'options-unknown',
    appliesTo: 'post',
    requirement: {},
    severity: 'warning',
    repair: 'automatic',
    source: bulkit('contract'),
    find: ({ unknownBeyond }) => unknownBeyond.map(({ path, count }) => ({ path, received: count })),
    edit: ({ path }, _text, options) => {
      const known: Json = withoutUnknown(options) as { readonly [name: string]: Json }
      return path.length === 0 ? known : known[String(path[0])]
    },
  }),
  rule({
    id: 'option-unknown',
    appliesTo: 'post',
    requirement: {},
    severity: 'warning',
    repair: 'automatic',
    source: bulkit('contract'),
    find: ({ unknown }) => unknown.map((path) => ({ path, received: path.join('.') })),
    edit: () => undefined,
  }),
  rule({
    id: 'media-required',
    appliesTo: 'post',
    requirement: { min: 1 },
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ media, options }, { min }) =>
      when(media.length < min && (options.uploadIds?.length ?? 0) < min, media.length, ['media']),
  }),
  rule({
    id: 'media-mixed',
    appliesTo: 'post',
    requirement: { kinds: 1 },
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ photos, videos }) =>
      when(photos.length > 0 && videos.length > 0, { photos: photos.length, videos: videos.length }, [
        'media',
      ]),
  }),
  rule({
    id: 'type-matches-media',
    appliesTo: 'post',
    requirement: {},
    severity: 'error',
    repair: 'automatic',
    source: bundleTikTok('contract'),
    find: ({ type, declaredType }) =>
      type === declaredType ? [] : [{ received: declaredType, path: ['type'], requirement: { type } }],
    edit: ({ requirement }) => requirement.type,
  }),
  rule({
    id: 'upload-ids',
    appliesTo: 'post',
    requirement: {},
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options: { uploadIds }, media }) =>
      uploadIds && uploadIds.length > 0 && media.length > 0 && uploadIds.length !== media.length
        ? [{ received: uploadIds.length, path: ['uploadIds'], requirement: { equal: media.length } }]
        : [],
  }),
  rule({
    id: 'photo-count',
    appliesTo: 'photo-post',
    requirement: { max: 10 },
    severity: 'error',
    repair: 'consent',
    consent: 'dropPhotos',
    source: bulkit('contract'),
    find: tooMany('photos'),
  }),
  rule({
    id: 'video-count',
    appliesTo: 'video-post',
    requirement: { max: 1 },
    severity: 'error',
    repair: 'none',
    source: bulkit('contract'),
    find: tooMany('videos'),
  }),
  rule({
    id: 'photo-only-option',
    appliesTo: 'video-post',
    requirement: { type: 'IMAGE', options: photoOnlyOptions },
    severity: 'warning',
    repair: 'automatic',
    source: bulkit('contract'),
    find: ({ options }, { options: names }) => setOptions(options, names),
    edit: () => undefined,
  }),
  rule({
    id: 'video-only-option',
    appliesTo: 'photo-post',
    requirement: { type: 'VIDEO', options: videoOnlyOptions },
    severity: 'warning',
    repair: 'automatic',
    source: bulkit('contract'),
    find: ({ options }, { options: names }) => setOptions(options, names),
    edit: () => undefined,
  }),
  rule({
    id: 'post-review',
    appliesTo: 'post',
    requirement: { status: 'REVIEW' },
    severity: 'notice',
    repair: 'none',
    source: bulkit('contract'),
    find: ({ options }) => when(options.uploadToDraft !== true, 'REVIEW'),
  }),
  rule({
    id: 'title-ignored',
    appliesTo: 'post',
    requirement: {},
    severity: 'warning',
    repair: 'automatic',
    source: bundleLimits('documented'),
    find: ({ options: { title } }) => when(typeof title === 'string', title ?? null, ['title']),
    edit: () => undefined,
  }),
]

/** The options of a list that a draft switches on or gives a value; `false` says nothing. */
function setOptions(options: object, names: readonly string[]) {
  return Object.entries(options)
    .filter(([name, value]) => names.includes(name) && value !== false)
    .map(([name]) => ({ received: name, path: [name] }))
}

/** Finds more files of a kind than a post takes. Where only the ids of uploaded files are known, those are counted. */
function tooMany(kind: 'photos' | 'videos') {
  return (post: CheckedPost, { max }: { readonly max: number }): readonly Finding[] => {
    const count = Math.max(post[kind].length, post.options.uploadIds?.length ?? 0)
    return when(count > max, count, ['media'])
  }
}
