import { privateRule } from './file-rules.ts'
import { type Rule, rule, when } from './rule.ts'
import {
  bulkit,
  bundleLimits,
  bundleUpload,
  businessVideo,
  creatorInfo,
  implementers,
  mediaGuide,
  promise,
} from './sources.ts'

/** Containers that Postfit reads, and puts into an MP4. */
const readable: readonly string[] = ['mp4', 'mov', '3gp', 'webm', 'mkv', 'mpegts']
/** What players and servers understand differently, and a new index puts right. */
export const contested: readonly string[] = ['negative-durations', 'samples-without-pictures']
/** What does not make it impossible to read a video: it is put right, or dealt with or named on the way. */
const passable: readonly string[] = [...contested, 'several-descriptions']
/** Seconds before the first picture or sound that are no pause but another clock, as parts of live streams have. */
const maxPause = 1
/** Codecs that TikTok does not take, and that one browser or another, or Postfit, decodes. */
const decodable: readonly string[] = ['av1', 'prores']

/** What each video has to be. */
export const videoRules = (): readonly Rule[] => [
  rule({
    id: 'video-container',
    appliesTo: 'video',
    requirement: { oneOf: ['mp4', 'mov'] },
    severity: 'error',
    repair: 'automatic',
    step: 'remux',
    source: bundleUpload('documented'),
    find: ({ container }, { oneOf }) =>
      when(!oneOf.includes(container) && readable.includes(container), container),
  }),
  rule({
    id: 'video-decodable',
    appliesTo: 'video',
    requirement: { oneOf: readable },
    severity: 'error',
    repair: 'none',
    source: promise,
    find: ({ container }, { oneOf }) => when(!oneOf.includes(container), container),
  }),
  rule({
    id: 'video-readable',
    appliesTo: 'video',
    requirement: { obstacles: [] },
    severity: 'error',
    repair: 'none',
    source: promise,
    find: ({ obstacles }) => {
      const found = obstacles.filter((obstacle) => !passable.includes(obstacle))
      return when(found.length > 0, found)
    },
  }),
  rule({
    id: 'video-index',
    appliesTo: 'video',
    requirement: { obstacles: [] },
    severity: 'warning',
    repair: 'automatic',
    step: 'remux',
    source: promise,
    find: ({ obstacles, start, container }) => {
      const found: string[] = obstacles.filter((obstacle) => contested.includes(obstacle))
      // Transport streams start anywhere, and never stay what they are.
      if (start > maxPause && container !== 'mpegts') found.push('late-start')
      return when(found.length > 0, found)
    },
  }),
  rule({
    id: 'video-codec',
    appliesTo: 'video',
    requirement: { oneOf: ['h264', 'hevc', 'vp8', 'vp9'] },
    severity: 'error',
    repair: 'automatic',
    step: 'transcode-video',
    source: mediaGuide('documented'),
    find: ({ videoCodec }, { oneOf }) =>
      when(!oneOf.includes(videoCodec) && decodable.includes(videoCodec), videoCodec),
  }),
  rule({
    id: 'video-codec-unread',
    appliesTo: 'video',
    requirement: { oneOf: ['h264', 'hevc', 'vp8', 'vp9', ...decodable] },
    severity: 'error',
    repair: 'none',
    source: mediaGuide('documented'),
    find: ({ videoCodec }, { oneOf }) => when(!oneOf.includes(videoCodec), videoCodec),
  }),
  rule({
    id: 'audio-codec',
    appliesTo: 'video',
    requirement: { oneOf: ['aac'] },
    severity: 'warning',
    repair: 'automatic',
    step: 'transcode-audio',
    source: implementers('contested'),
    find: ({ audioCodec }, { oneOf }) => when(audioCodec !== null && !oneOf.includes(audioCodec), audioCodec),
  }),
  rule({
    id: 'video-bytes',
    appliesTo: 'video',
    requirement: { maxBytes: 1_000_000_000 },
    severity: 'error',
    repair: 'automatic',
    step: 'transcode-video',
    source: bundleLimits('documented'),
    find: ({ byteLength }, { maxBytes }) => when(byteLength > maxBytes, { bytes: byteLength }),
  }),
  rule({
    id: 'video-duration',
    appliesTo: 'video',
    requirement: { maxSeconds: 600 },
    severity: 'error',
    repair: 'consent',
    consent: 'trimVideo',
    step: 'trim',
    source: bulkit('contract'),
    find: ({ duration }, { maxSeconds }) => when(duration > maxSeconds, { seconds: duration }),
  }),
  rule({
    id: 'video-duration-creator',
    appliesTo: 'video',
    requirement: {},
    severity: 'error',
    repair: 'consent',
    consent: 'trimVideo',
    step: 'trim',
    source: creatorInfo('documented'),
    find: ({ duration }, _, { creator: { maxVideoSeconds } }) =>
      maxVideoSeconds != null && duration > maxVideoSeconds
        ? [{ received: { seconds: duration }, requirement: { maxSeconds: maxVideoSeconds } }]
        : [],
  }),
  rule({
    id: 'video-min-duration',
    appliesTo: 'video',
    requirement: { minSeconds: 3 },
    severity: 'warning',
    repair: 'none',
    source: businessVideo('contested'),
    find: ({ duration }, { minSeconds }) => when(duration < minSeconds, { seconds: duration }),
  }),
  rule({
    id: 'video-max-side',
    appliesTo: 'video',
    requirement: { maxSide: 4096 },
    severity: 'error',
    repair: 'automatic',
    step: 'transcode-video',
    source: bundleLimits('documented'),
    find: ({ width, height }, { maxSide }) => when(Math.max(width, height) > maxSide, { width, height }),
  }),
  rule({
    id: 'video-min-side',
    appliesTo: 'video',
    requirement: { minSide: 360 },
    severity: 'error',
    repair: 'automatic',
    step: 'transcode-video',
    source: mediaGuide('documented'),
    find: ({ width, height }, { minSide }) => when(Math.min(width, height) < minSide, { width, height }),
  }),
  rule({
    id: 'video-aspect',
    appliesTo: 'video',
    // 10:6, as the page gives it; ordinary 16:9 is wider, which makes the rule doubtful.
    requirement: { widest: 10 / 6 },
    severity: 'notice',
    repair: 'none',
    source: bundleLimits('contested'),
    find: ({ width, height }, { widest }) => when(width / height > widest, { width, height }),
  }),
  rule({
    id: 'video-frame-rate',
    appliesTo: 'video',
    requirement: { min: 23, max: 60 },
    severity: 'error',
    repair: 'automatic',
    step: 'transcode-video',
    source: mediaGuide('documented'),
    find: ({ frameRate }, { min, max }) => when(frameRate < min || frameRate > max, { frameRate }),
  }),
  rule({
    id: 'video-frame-rate-constant',
    appliesTo: 'video',
    requirement: { constant: true },
    severity: 'warning',
    // Only where the policy wants it: see `videoFrameRate`.
    repair: 'none',
    step: 'transcode-video',
    source: implementers('contested'),
    find: ({ constantFrameRate, frameRate }) => when(!constantFrameRate, { frameRate }),
  }),
  rule({
    id: 'video-hdr',
    appliesTo: 'video',
    requirement: { hdr: false },
    severity: 'warning',
    repair: 'automatic',
    step: 'transcode-video',
    source: implementers('contested'),
    // What decoders give of Dolby Vision without a base for them cannot be converted: the rule below.
    find: ({ hdr, dolbyVision }) => when(hdr !== null && dolbyVision !== 5, true),
  }),
  rule({
    id: 'video-dolby-vision',
    appliesTo: 'video',
    // Those whose pictures are HDR, HLG or SDR for players that know nothing of Dolby Vision (Dolby: profiles and levels).
    requirement: { profiles: [4, 7, 8, 9, 10] },
    severity: 'warning',
    repair: 'none',
    source: implementers('contested'),
    find: ({ dolbyVision }, { profiles }) =>
      when(dolbyVision !== null && !profiles.includes(dolbyVision), { profile: dolbyVision }),
  }),
  rule({
    id: 'video-rotation',
    appliesTo: 'video',
    requirement: { rotation: 0 },
    severity: 'notice',
    repair: 'none',
    source: implementers('contested'),
    find: ({ rotation }) => when(rotation !== 0, { rotation }),
  }),
  rule({
    id: 'video-recompressed',
    appliesTo: 'video',
    requirement: { maxBytes: 10_000_000 },
    severity: 'notice',
    repair: 'none',
    source: bundleUpload('documented'),
    find: ({ byteLength }, { maxBytes }) => when(byteLength > maxBytes, { bytes: byteLength }),
  }),
  privateRule('video-private', 'video'),
  rule({
    id: 'video-whole',
    appliesTo: 'video',
    requirement: { truncated: false },
    severity: 'error',
    repair: 'none',
    source: mediaGuide('documented'),
    find: ({ truncated }) => when(truncated, true),
  }),
]
