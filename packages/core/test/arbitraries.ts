import fc from 'fast-check'
import type { CreatorLimits } from '../src/draft/creator-limits.ts'
import { optionFields } from '../src/draft/option-fields.ts'
import type { PostOptions, Privacy } from '../src/draft/post-options.ts'
import type { ImageFacts, MediaFacts, UnknownFacts, VideoFacts } from '../src/facts/media-facts.ts'
import type { PhotoFit, PreparePolicy } from '../src/plan/policy.ts'

const name = fc.oneof(fc.constantFrom('a.jpg', ''), fc.string({ maxLength: 12 }))
const side = fc.oneof(
  fc.integer({ min: 1, max: 12_000 }),
  fc.constantFrom(1, 359, 360, 1080, 1920, 4096, 4097),
)

/** Photos of all kinds, whole and broken. */
export const anyPhoto: fc.Arbitrary<ImageFacts> = fc.record({
  kind: fc.constant('image'),
  name,
  byteLength: fc.oneof(fc.nat(60_000_000), fc.constantFrom(20_000_000, 20_000_001)),
  format: fc.constantFrom('jpeg', 'png', 'webp', 'gif', 'avif', 'heic', 'bmp', 'tiff', 'jxl', 'svg'),
  width: side,
  height: side,
  orientation: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8),
  frameCount: fc.constantFrom(1, 1, 2, 40),
  hasAlpha: fc.boolean(),
  bitDepth: fc.constantFrom(1, 2, 4, 8, 10, 12, 16),
  colorModel: fc.constantFrom('rgb', 'gray', 'cmyk'),
  colorProfile: fc.constantFrom(null, 'sRGB', 'Display P3', 'c2'),
  coding: fc.constantFrom('baseline', 'progressive', 'arithmetic'),
  metadata: fc.uniqueArray(
    fc.constantFrom('exif', 'gps', 'xmp', 'iptc', 'comment', 'thumbnail', 'gain-map', 'trailing'),
  ),
  truncated: fc.boolean(),
} as const)

/** Codecs that nothing here reads. */
const unread: readonly string[] = ['mpeg4', 'dvhe']

/** The same photo or video, but whole, and of a kind that can be decoded: nothing about it is beyond repair. */
export function mended<F extends MediaFacts>(file: F): F {
  if (file.kind === 'unknown') return file
  if (file.kind === 'video') {
    const { videoCodec } = file as VideoFacts
    return { ...file, truncated: false, videoCodec: unread.includes(videoCodec) ? 'h264' : videoCodec }
  }
  return {
    ...file,
    truncated: false,
    coding: file.format === 'tiff' || file.format === 'bmp' ? 'uncompressed' : 'baseline',
  }
}

/** Videos of all kinds, whole and broken. */
export const anyVideo: fc.Arbitrary<VideoFacts> = fc.record({
  kind: fc.constant('video'),
  name,
  byteLength: fc.oneof(fc.nat(2_000_000_000), fc.constant(5_000_000_000)),
  container: fc.constantFrom('mp4', 'mov', '3gp', 'webm', 'mkv', 'mpegts'),
  pictureTrack: fc.constantFrom(1, 2),
  soundTrack: fc.constantFrom(null, 2, 3),
  soundTracks: fc.constant([]),
  start: fc.constantFrom(0, 3600),
  duration: fc.oneof(
    fc.double({ min: 0, max: 1200, noNaN: true }),
    fc.constantFrom(3, 60, 600, 600.04, Number.POSITIVE_INFINITY),
  ),
  width: side,
  height: side,
  rotation: fc.constantFrom(0, 90, 180, 270),
  mirrored: fc.boolean(),
  frameRate: fc.oneof(
    fc.double({ min: 0, max: 240, noNaN: true }),
    fc.constantFrom(23, 23.976, 60, 60.01, Number.POSITIVE_INFINITY),
  ),
  nominalFrameRate: fc.double({ min: 0, max: 240, noNaN: true }),
  constantFrameRate: fc.boolean(),
  videoCodec: fc.constantFrom('h264', 'hevc', 'vp8', 'vp9', 'av1', 'prores', 'mpeg4', 'dvhe'),
  audioCodec: fc.constantFrom(null, 'aac', 'mp3', 'opus', 'pcm'),
  videoProfile: fc.constantFrom(null, 'High', 'Main 10'),
  bitDepth: fc.constantFrom(8, 10, 12),
  chroma: fc.constantFrom(null, '4:0:0', '4:2:0', '4:2:2', '4:4:4'),
  dolbyVision: fc.constantFrom(null, 5, 8),
  audioChannels: fc.constantFrom(null, 1, 2, 6),
  audioSampleRate: fc.constantFrom(null, 44_100, 48_000),
  hdr: fc.constantFrom(null, 'pq', 'hlg'),
  colorFromContainer: fc.boolean(),
  editList: fc.uniqueArray(fc.constantFrom('delayed', 'cut')),
  fragmented: fc.boolean(),
  fastStart: fc.boolean(),
  tracks: fc.record({ video: fc.constantFrom(1, 2), audio: fc.nat(3), other: fc.nat(5) }),
  obstacles: fc.uniqueArray(
    fc.constantFrom('several-descriptions', 'negative-durations', 'samples-without-pictures'),
  ),
  metadata: fc.uniqueArray(
    fc.constantFrom('gps', 'telemetry', 'maker', 'xmp', 'comment', 'cover', 'application'),
  ),
  truncated: fc.boolean(),
} as const)

/** Files that are neither. */
export const anyUnknown: fc.Arbitrary<UnknownFacts> = fc.record({
  kind: fc.constant('unknown'),
  name,
  byteLength: fc.nat(),
  reason: fc.constantFrom('empty', 'unrecognized', 'damaged', 'unreadable'),
  resembles: fc.constantFrom(null, 'jpeg', 'pdf', 'text'),
} as const)

/** Any files, in any mixture. */
export const anyMedia: fc.Arbitrary<MediaFacts[]> = fc.array(fc.oneof(anyPhoto, anyVideo, anyUnknown), {
  maxLength: 13,
})

const privacy = fc.constantFrom<Privacy>(
  'SELF_ONLY',
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
)
const number = fc.oneof(
  fc.integer({ min: -3, max: 15 }),
  fc.integer({ min: -1000, max: 2_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const flag = fc.constantFrom(true, false, null)
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .tuple(fc.constantFrom('x', '😀 ', '#tag ', '@someone ', 'a\nb', 'glued#tag '), fc.nat(2300))
    .map(([part, count]) => part.repeat(count).slice(0, 4500)),
)

/** Options of the right types, with values from all over. */
export const anyOptions: fc.Arbitrary<PostOptions> = fc.record(
  {
    type: fc.constantFrom('VIDEO', 'IMAGE', null),
    text,
    uploadIds: fc.array(fc.string({ maxLength: 3 }), { maxLength: 40 }),
    thumbnail: fc.constantFrom('https://cdn.example/a.jpg', 'a.jpg', null),
    privacy,
    photoCoverIndex: number,
    isBrandContent: flag,
    isOrganicBrandContent: flag,
    disableComments: flag,
    disableDuet: flag,
    disableStitch: flag,
    thumbnailOffset: number,
    isAiGenerated: flag,
    autoAddMusic: flag,
    autoScale: flag,
    uploadToDraft: flag,
    musicSoundInfo: fc.record(
      {
        musicSoundId: fc.constantFrom('7', '', null),
        musicSoundVolume: number,
        musicSoundStart: number,
        musicSoundEnd: number,
        videoOriginalSoundVolume: number,
      },
      { requiredKeys: [] },
    ),
    firstComment: text,
    title: text,
  } as const,
  { requiredKeys: [] },
)

/** Options as nobody should send them: the right names with any values, names that JavaScript has plans for, anything. */
export const wildOptions: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.dictionary(
    fc.constantFrom(
      ...Object.keys(optionFields),
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'musicSoundId', 'length'],
    ),
    fc.oneof(fc.jsonValue(), fc.anything(), anyOptions),
  ),
  fc.record({ musicSoundInfo: fc.dictionary(fc.string(), fc.jsonValue()) }),
)

/** What some creator's account allows. */
export const anyCreator: fc.Arbitrary<CreatorLimits> = fc.record(
  {
    privacyLevels: fc.uniqueArray(privacy),
    maxVideoSeconds: fc.constantFrom(60, 180, 600, 3600, 59.99),
    commentsDisabled: fc.boolean(),
    duetDisabled: fc.boolean(),
    stitchDisabled: fc.boolean(),
  },
  { requiredKeys: [] },
)

const ratio = fc.constantFrom({ width: 9, height: 16 }, { width: 1, height: 1 }, { width: 16, height: 9 })

/** Shapes that some caller wants photos in. */
export const anyPhotoFit: fc.Arbitrary<PhotoFit> = fc.oneof(
  fc.constant({ mode: 'inside' } as const),
  fc.record({ mode: fc.constant('crop' as const), ratio, around: fc.record({ x: fc.nat(1), y: fc.nat(1) }) }),
  fc.record({ mode: fc.constant('pad' as const), ratio, fill: fc.constantFrom('blur', '#334455') }),
)

/** How some caller wants a draft to be repaired; consent, size and shape apart. */
export const anyPolicy: fc.Arbitrary<PreparePolicy> = fc.record(
  {
    photoFormat: fc.constantFrom('jpeg', 'webp', 'keep'),
    photoQuality: fc.integer({ min: 1, max: 100 }),
    background: fc.constantFrom('#ffffff', '#000000'),
    videoFrameRate: fc.constantFrom('keep', 'constant'),
    videoHdr: fc.constantFrom('keep', 'tone-map'),
  } as const,
  { requiredKeys: [] },
)
