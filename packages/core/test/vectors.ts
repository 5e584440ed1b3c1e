import { photo, photos, unknown, video } from './facts.ts'
import {
  by,
  fails,
  failsAt,
  keepingCredentials,
  passes,
  photoPost,
  row,
  type VectorRow,
  videoPost,
  withMusic,
  withPhoto,
  withVideo,
} from './vector.ts'

const first = ['media', 0]
const readable = { oneOf: ['jpeg', 'webp', 'mp4', 'mov'] }
const byModelClaim = {
  where: 'c2pa',
  field: 'digitalSourceType',
  value: 'trainedAlgorithmicMedia',
  isAi: true,
} as const
const byModel = photo({
  name: 'made.jpg',
  metadata: ['credentials'],
  provenance: { credentials: 'readable', claims: [byModelClaim] },
})
const box = { longSide: 1920, shortSide: 1080 }

/** Options that nobody knows. */
const madeUp = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`madeUp${n}`, n]))

/** The rules of `tiktokBulkit`, in the order of the documents: what passes, and what fails with which issue. */
export const bulkitVectors: readonly VectorRow[] = [
  // Post options, and what a post is made of.
  row(
    'option-type',
    'every option has its type',
    passes(photoPost({ text: 'Hello', photoCoverIndex: 0, isAiGenerated: null, thumbnail: undefined })),
    fails({ options: [] as object, media: [photo()] }, [], { received: 'array' }, { expected: 'object' }),
    fails({ options: null as never, media: [photo()] }, [], { received: null }, { expected: 'object' }),
    fails({ options: undefined as never, media: [] }, [], { received: null }, { expected: 'object' }),
    fails(videoPost({ text: 5 }), ['text'], { received: 5 }, { expected: 'string' }),
    fails(
      videoPost({ text: 'x'.repeat(9), title: [] }),
      ['title'],
      { received: 'array' },
      { expected: 'string' },
    ),
    fails(videoPost({ disableDuet: 'yes' }), ['disableDuet'], { received: 'yes' }, { expected: 'boolean' }),
    fails(
      videoPost({ thumbnailOffset: '5' }),
      ['thumbnailOffset'],
      { received: '5' },
      { expected: 'number' },
    ),
    fails(
      videoPost({ thumbnailOffset: Number.POSITIVE_INFINITY }),
      ['thumbnailOffset'],
      { received: 'Infinity' },
      { expected: 'number' },
    ),
    fails(videoPost({ uploadIds: ['a', 1] }), ['uploadIds'], { received: 'array' }, { expected: 'strings' }),
    fails(videoPost({ type: 'REEL' }), ['type'], { received: 'REEL' }, { expected: ['VIDEO', 'IMAGE'] }),
    fails(
      videoPost({ privacy: 'PUBLIC' }),
      ['privacy'],
      { received: 'PUBLIC' },
      { expected: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'] },
    ),
    fails(
      videoPost({ musicSoundInfo: true }),
      ['musicSoundInfo'],
      { received: true },
      { expected: 'object' },
    ),
    fails(
      withMusic({ musicSoundVolume: {} }),
      ['musicSoundInfo', 'musicSoundVolume'],
      { received: 'object' },
      { expected: 'number' },
    ),
    fails(videoPost({ thumbnail: 7n }), ['thumbnail'], { received: 'bigint' }, { expected: 'string' }),
    fails(
      videoPost({ disableStitch: 'x'.repeat(101) }),
      ['disableStitch'],
      { received: `${'x'.repeat(99)}…` },
      { expected: 'boolean' },
    ),
    failsAt(
      videoPost({ disableComments: 0, isBrandContent: 'no' }),
      { path: ['disableComments'], received: { received: 0 }, requirement: { expected: 'boolean' } },
      { path: ['isBrandContent'], received: { received: 'no' }, requirement: { expected: 'boolean' } },
    ),
  ),
  row(
    'options-unknown',
    'of very many options that no post has, some are named and the others counted',
    passes(photoPost(madeUp(20))),
    fails(photoPost(madeUp(21)), [], 1, {}),
    fails(withMusic(madeUp(1000)), ['musicSoundInfo'], 980, {}),
  ),
  row(
    'option-unknown',
    'a post has the documented options only',
    passes(photoPost({ text: '', firstComment: '', autoScale: false })),
    fails(photoPost({ caption: 'Hello' }), ['caption'], 'caption', {}),
    fails(photoPost({ constructor: 1 }), ['constructor'], 'constructor', {}),
    fails(photoPost(JSON.parse('{"__proto__": {"text": "x"}}')), ['__proto__'], '__proto__', {}),
    fails(
      withMusic({ commercial_music_id: '7' }),
      ['musicSoundInfo', 'commercial_music_id'],
      'musicSoundInfo.commercial_music_id',
      {},
    ),
  ),
  row(
    'media-required',
    'C1: a post has media, or ids of media uploaded before',
    passes(photoPost()),
    passes({ options: { uploadIds: ['upload-1'], privacy: 'PUBLIC_TO_EVERYONE' }, media: [] }),
    fails(videoPost({}, []), ['media'], 0, { min: 1 }),
    fails(videoPost({ uploadIds: [] }, []), ['media'], 0, { min: 1 }),
  ),
  row(
    'media-mixed',
    'C1: one video or photos, never both',
    passes(photoPost({}, photos(2))),
    passes(photoPost({}, [photo(), unknown('unrecognized')])),
    fails(photoPost({}, [photo(), video(), photo()]), ['media'], { photos: 2, videos: 1 }, { kinds: 1 }),
    fails(videoPost({}, [photo(), video()]), ['media'], { photos: 1, videos: 1 }, { kinds: 1 }),
  ),
  row(
    'type-matches-media',
    'C3: the type is VIDEO unless IMAGE is given',
    passes(photoPost()),
    passes(videoPost({ type: undefined })),
    passes(photoPost({}, [photo(), video()])),
    fails(photoPost({ type: undefined }), ['type'], 'VIDEO', { type: 'IMAGE' }),
    fails(photoPost({ type: 'VIDEO' }), ['type'], 'VIDEO', { type: 'IMAGE' }),
    fails(videoPost({ type: 'IMAGE' }), ['type'], 'IMAGE', { type: 'VIDEO' }),
  ),
  row(
    'upload-ids',
    'one upload id a file',
    passes(photoPost({ uploadIds: ['a', 'b'] }, photos(2))),
    passes(photoPost({ uploadIds: [] }, photos(2))),
    passes(photoPost({ uploadIds: ['a', 'b'] }, [])),
    fails(photoPost({ uploadIds: ['a'] }, photos(2)), ['uploadIds'], 1, { equal: 2 }),
    fails(photoPost({ uploadIds: ['a', 'b'] }, photos(1)), ['uploadIds'], 2, { equal: 1 }),
  ),
  row(
    'photo-count',
    'C2: 1-10 photos',
    passes(photoPost({}, photos(1))),
    passes(photoPost({}, photos(10))),
    passes(photoPost({ uploadIds: Array(10).fill('a') }, [])),
    fails(photoPost({}, photos(11)), ['media'], 11, { max: 10 }),
    fails(photoPost({ uploadIds: Array(11).fill('a') }, []), ['media'], 11, { max: 10 }),
  ),
  row(
    'video-count',
    'C1: exactly one video',
    passes(videoPost()),
    passes(photoPost({}, photos(2))),
    fails(videoPost({}, [video(), video()]), ['media'], 2, { max: 1 }),
    fails(videoPost({ uploadIds: ['a', 'b'] }, []), ['media'], 2, { max: 1 }),
  ),
  row(
    'photo-only-option',
    'O10, O13, P7: photoCoverIndex, autoAddMusic and autoScale are for Photo Mode',
    passes(photoPost({ photoCoverIndex: 0, autoAddMusic: true, autoScale: true })),
    passes(videoPost({ autoAddMusic: false, autoScale: null })),
    fails(videoPost({ autoScale: true }), ['autoScale'], 'autoScale', {
      type: 'IMAGE',
      options: ['photoCoverIndex', 'autoAddMusic', 'autoScale'],
    }),
    failsAt(
      videoPost({ photoCoverIndex: 0, autoAddMusic: true }),
      ...['photoCoverIndex', 'autoAddMusic'].map((name) => ({
        path: [name],
        received: name,
        requirement: { type: 'IMAGE', options: ['photoCoverIndex', 'autoAddMusic', 'autoScale'] },
      })),
    ),
  ),
  row(
    'video-only-option',
    'O3, K1, K2: Duet, Stitch and the cover frame are for videos',
    passes(videoPost({ disableDuet: true, disableStitch: true, thumbnailOffset: 1000 })),
    passes(photoPost({ disableDuet: false, disableStitch: false, disableComments: true })),
    failsAt(
      photoPost({
        disableDuet: true,
        disableStitch: true,
        thumbnailOffset: 0,
        thumbnail: 'https://x.example/a.jpg',
      }),
      ...['disableDuet', 'disableStitch', 'thumbnailOffset', 'thumbnail'].map((name) => ({
        path: [name],
        received: name,
        requirement: {
          type: 'VIDEO',
          options: ['disableDuet', 'disableStitch', 'thumbnailOffset', 'thumbnail'],
        },
      })),
    ),
  ),
  row(
    'post-review',
    'review: TikTok often puts posts in REVIEW before publication',
    passes(photoPost({ uploadToDraft: true })),
    fails(photoPost(), [], 'REVIEW', { status: 'REVIEW' }),
  ),
  row(
    'title-ignored',
    'X1: bundle.social has no title for TikTok',
    passes(photoPost({ title: null })),
    fails(photoPost({ title: 'Launch' }), ['title'], 'Launch', {}),
    fails(videoPost({ title: '' }), ['title'], '', {}),
  ),

  // Files that are none of the kinds a post can have.
  row(
    'file-empty',
    'P1, V1: a file has bytes',
    passes(photoPost()),
    fails(photoPost({}, [unknown('empty')]), first, null, readable),
  ),
  row(
    'file-unreadable',
    'P1, V1: a file can be read',
    passes(videoPost()),
    fails(photoPost({}, [photo(), unknown('unreadable')]), ['media', 1], null, readable),
  ),
  row(
    'file-not-loaded',
    'P1, V1: what reads a file could be loaded',
    passes(photoPost({}, [photo()])),
    fails(photoPost({}, [photo(), unknown('not-loaded', 'heic')]), ['media', 1], 'heic', readable),
  ),
  row(
    'file-damaged',
    'P1, V1: a file keeps to its format',
    passes(photoPost()),
    fails(photoPost({}, [unknown('damaged', 'jpeg')]), first, 'jpeg', readable),
    fails(photoPost({}, [unknown('damaged')]), first, null, readable),
  ),
  row(
    'file-kind',
    'P1, V1: a file is a photo or a video',
    passes(photoPost()),
    fails(photoPost({}, [unknown('unrecognized', 'pdf')]), first, 'pdf', readable),
    fails(videoPost({}, [unknown('unrecognized')]), first, null, readable),
  ),

  // Photos.
  row(
    'ai-credentials-lost',
    'Content Credentials go with the rest of the metadata',
    passes(withPhoto({ metadata: ['exif', 'application'] })),
    passes({ options: {}, media: [unknown('damaged')] }),
    fails(photoPost({}, [byModel]), first, { readable: true }, {}),
    fails(withVideo({ metadata: ['credentials'] }), first, { readable: false }, {}),
    passes(keepingCredentials(photoPost({}, [byModel]))),
    // A format that is always written anew.
    fails(keepingCredentials(photoPost({}, [{ ...byModel, format: 'png' }])), first, { readable: true }, {}),
    // What was prepared, with what its source said.
    fails(keepingCredentials(photoPost({}, [{ ...byModel, metadata: [] }])), first, { readable: true }, {}),
    fails(
      withPhoto({ provenance: { credentials: 'unreadable', claims: [] } }),
      first,
      { readable: false },
      {},
    ),
    passes(withPhoto({ provenance: { credentials: null, claims: [byModelClaim] } })),
  ),
  row(
    'ai-credentials-broken',
    'C2PA 2.2, section 9: the hash is over all bytes but those of the manifests',
    passes(photoPost({}, [byModel])),
    passes(keepingCredentials(photoPost({}, [byModel]))),
    passes(keepingCredentials(withPhoto({ metadata: ['exif', 'gps'] }))),
    passes(keepingCredentials(withPhoto({ format: 'avif', metadata: ['exif', 'credentials'] }))),
    passes(keepingCredentials({ options: {}, media: [unknown('damaged')] })),
    fails(
      keepingCredentials(withPhoto({ metadata: ['exif', 'gps', 'credentials'] })),
      first,
      { metadata: ['exif', 'gps'] },
      {},
    ),
    fails(
      keepingCredentials(withVideo({ metadata: ['credentials', 'maker'] })),
      first,
      { metadata: ['maker'] },
      {},
    ),
  ),
  row(
    'photo-format',
    'P1: JPG, JPEG or WebP; PNG files are rejected',
    passes(withPhoto({ format: 'jpeg' })),
    passes(withPhoto({ format: 'webp' })),
    ...(['png', 'gif', 'avif', 'heic', 'bmp', 'tiff', 'jxl', 'svg'] as const).map((format) =>
      fails(withPhoto({ format }), first, format, { oneOf: ['jpeg', 'webp'] }),
    ),
    fails(photoPost({}, [photo(), photo({ format: 'png' })]), ['media', 1], 'png', {
      oneOf: ['jpeg', 'webp'],
    }),
  ),
  row(
    'photo-decodable',
    'P1: a photo that cannot be decoded cannot be converted',
    passes(withPhoto({ format: 'png' })),
    passes(withPhoto({ format: 'heic', coding: 'hevc' })),
    passes(withPhoto({ format: 'svg' })),
    passes(withPhoto({ format: 'tiff', coding: 'lzw' })),
    fails(
      withPhoto({ format: 'tiff', coding: 'zstd' }),
      first,
      { format: 'tiff', coding: 'zstd' },
      { formats: ['tiff', 'bmp'], oneOf: ['uncompressed', 'run-length', 'lzw', 'deflate', 'jpeg', 'ccitt'] },
    ),
  ),
  row(
    'photo-webp-route',
    'P2: no documented upload route takes WebP',
    passes(withPhoto({ format: 'jpeg' })),
    fails(withPhoto({ format: 'webp' }), first, 'webp', { format: 'jpeg' }),
  ),
  row(
    'photo-bytes',
    'P3: max 20 MB per image',
    passes(withPhoto({ byteLength: 20_000_000 })),
    fails(withPhoto({ byteLength: 20_000_001 }), first, { bytes: 20_000_001 }, { maxBytes: 20_000_000 }),
  ),
  row(
    'photo-size',
    'P4: photos larger than 1920x1080 may be auto-scaled; in either orientation',
    passes(withPhoto({ width: 1920, height: 1080 })),
    passes(withPhoto({ width: 1080, height: 1920 })),
    passes(withPhoto({ width: 1080, height: 1080 })),
    passes(withPhoto({ width: 941, height: 1672 })),
    fails(withPhoto({ width: 1921, height: 1080 }), first, { width: 1921, height: 1080 }, box),
    fails(withPhoto({ width: 1920, height: 1081 }), first, { width: 1920, height: 1081 }, box),
    fails(withPhoto({ width: 1080, height: 1921 }), first, { width: 1080, height: 1921 }, box),
    fails(withPhoto({ width: 1081, height: 1081 }), first, { width: 1081, height: 1081 }, box),
    fails(withPhoto({ width: 1086, height: 1448 }), first, { width: 1086, height: 1448 }, box),
    fails(withPhoto({ width: 1254, height: 1254 }), first, { width: 1254, height: 1254 }, box),
  ),
  row(
    'photo-min-size',
    'P5: 360 pixels a side, in one document',
    passes(withPhoto({ width: 360, height: 360 })),
    fails(withPhoto({ width: 359, height: 640 }), first, { width: 359, height: 640 }, { minSide: 360 }),
    fails(withPhoto({ width: 640, height: 359 }), first, { width: 640, height: 359 }, { minSide: 360 }),
  ),
  row(
    'photo-orientation',
    'P6: no rule about EXIF orientation is documented',
    passes(withPhoto({ orientation: 1 })),
    ...([2, 3, 4, 5, 6, 7, 8] as const).map((orientation) =>
      fails(withPhoto({ orientation }), first, orientation, { orientation: 1 }),
    ),
  ),
  row(
    'photo-color',
    'P6: no rule about wide gamut and CMYK is documented',
    passes(withPhoto({ colorProfile: null })),
    passes(withPhoto({ colorProfile: 'sRGB IEC61966-2.1' })),
    passes(withPhoto({ colorModel: 'gray' })),
    fails(withPhoto({ colorProfile: 'Display P3' }), first, { color: 'Display P3' }, { profile: 'sRGB' }),
    fails(withPhoto({ colorModel: 'cmyk' }), first, { color: 'cmyk' }, { profile: 'sRGB' }),
    fails(
      withPhoto({ colorModel: 'cmyk', colorProfile: 'FOGRA39' }),
      first,
      { color: 'cmyk' },
      { profile: 'sRGB' },
    ),
  ),
  row(
    'photo-depth',
    'P6: no rule about bit depth is documented',
    passes(withPhoto({ bitDepth: 8 })),
    passes(withPhoto({ bitDepth: 1 })),
    fails(withPhoto({ bitDepth: 10 }), first, 10, { max: 8 }),
    fails(withPhoto({ bitDepth: 16 }), first, 16, { max: 8 }),
  ),
  row(
    'photo-coding',
    'P6: no rule about the coding is documented; few decoders read the rare ones',
    passes(withPhoto({ coding: 'baseline' })),
    passes(withPhoto({ coding: 'progressive' })),
    passes(withPhoto({ format: 'heic', coding: 'hevc' })),
    fails(withPhoto({ coding: 'arithmetic' }), first, 'arithmetic', {
      format: 'jpeg',
      oneOf: ['baseline', 'progressive'],
    }),
  ),
  row(
    'photo-alpha',
    'P6: no rule about transparency is documented',
    passes(withPhoto({ hasAlpha: false })),
    fails(withPhoto({ hasAlpha: true }), first, true, { alpha: false }),
  ),
  row(
    'photo-still',
    'P6: no rule about animation is documented',
    passes(withPhoto({ frameCount: 1 })),
    fails(withPhoto({ frameCount: 2 }), first, 2, { max: 1 }),
  ),
  row(
    'photo-private',
    "Postfit's promise: nothing about the person leaves with a photo",
    passes(withPhoto({ metadata: [] })),
    passes(keepingCredentials(withPhoto({ metadata: ['credentials'] }))),
    fails(
      keepingCredentials(withPhoto({ metadata: ['gps', 'credentials'] })),
      first,
      { metadata: ['gps'] },
      { metadata: [] },
    ),
    fails(withPhoto({ metadata: ['exif'] }), first, { metadata: ['exif'] }, { metadata: [] }),
    fails(
      withPhoto({ metadata: ['exif', 'gps', 'xmp', 'iptc', 'comment', 'thumbnail', 'trailing'] }),
      first,
      { metadata: ['exif', 'gps', 'xmp', 'iptc', 'comment', 'thumbnail', 'trailing'] },
      { metadata: [] },
    ),
  ),
  row(
    'photo-whole',
    'P1: a photo can be read to its end',
    passes(withPhoto({ truncated: false })),
    fails(withPhoto({ truncated: true, coding: 'baseline' }), first, true, { truncated: false }),
    fails(withPhoto({ truncated: true, format: 'png' }), first, true, { truncated: false }),
  ),

  // Videos.
  row(
    'video-container',
    'V1: bundle.social takes MP4 and MOV',
    passes(withVideo({ container: 'mp4' })),
    passes(withVideo({ container: 'mov' })),
    ...(['3gp', 'webm', 'mkv', 'mpegts'] as const).map((container) =>
      fails(withVideo({ container }), first, container, { oneOf: ['mp4', 'mov'] }),
    ),
    // Nothing reads it: another rule says so.
    passes(withVideo({ container: 'avi' })),
  ),
  row(
    'video-index',
    "Postfit's promise: what is shown does not depend on the program",
    passes(withVideo({ obstacles: ['several-descriptions'], start: 0.5 })),
    fails(withVideo({ obstacles: ['negative-durations'] }), first, ['negative-durations'], { obstacles: [] }),
    fails(
      withVideo({ obstacles: ['samples-without-pictures'], start: 10_000 }),
      first,
      ['samples-without-pictures', 'late-start'],
      { obstacles: [] },
    ),
  ),
  row(
    'video-codec',
    'V2: H.264, H.265, VP8, VP9',
    ...['h264', 'hevc', 'vp8', 'vp9'].map((videoCodec) => passes(withVideo({ videoCodec }))),
    ...['av1', 'prores'].map((videoCodec) =>
      fails(withVideo({ videoCodec }), first, videoCodec, { oneOf: ['h264', 'hevc', 'vp8', 'vp9'] }),
    ),
  ),
  row(
    'video-codec-unread',
    'V2: H.264, H.265, VP8, VP9; others have to be decoded by somebody',
    ...['h264', 'hevc', 'vp8', 'vp9', 'av1', 'prores'].map((videoCodec) => passes(withVideo({ videoCodec }))),
    ...['mpeg4', 'mjpeg', 'mpeg2video', 'vvc'].map((videoCodec) =>
      fails(withVideo({ videoCodec }), first, videoCodec, {
        oneOf: ['h264', 'hevc', 'vp8', 'vp9', 'av1', 'prores'],
      }),
    ),
  ),
  row(
    'audio-codec',
    'V3: AAC is safest',
    passes(withVideo({ audioCodec: 'aac' })),
    passes(withVideo({ audioCodec: null })),
    ...['mp3', 'opus', 'vorbis', 'pcm', 'ac3'].map((audioCodec) =>
      fails(withVideo({ audioCodec }), first, audioCodec, { oneOf: ['aac'] }),
    ),
  ),
  row(
    'video-bytes',
    'V4: 1 GB',
    passes(withVideo({ byteLength: 1_000_000_000 })),
    fails(
      withVideo({ byteLength: 1_000_000_001 }),
      first,
      { bytes: 1_000_000_001 },
      { maxBytes: 1_000_000_000 },
    ),
  ),
  row(
    'video-duration',
    'V5: up to 10 minutes',
    passes(withVideo({ duration: 600 })),
    fails(withVideo({ duration: 600.04 }), first, { seconds: 600.04 }, { maxSeconds: 600 }),
  ),
  row(
    'video-duration-creator',
    "V5: up to the account's own limit",
    passes(withVideo({ duration: 61 })),
    passes(by({ maxVideoSeconds: 60 }, withVideo({ duration: 60 }))),
    fails(
      by({ maxVideoSeconds: 60 }, withVideo({ duration: 60.04 })),
      first,
      { seconds: 60.04 },
      { maxSeconds: 60 },
    ),
  ),
  row(
    'video-min-duration',
    'V6: at least 3 s, in one document',
    passes(withVideo({ duration: 3 })),
    fails(withVideo({ duration: 2.99 }), first, { seconds: 2.99 }, { minSeconds: 3 }),
  ),
  row(
    'video-max-side',
    'V7: each side at most 4096',
    passes(withVideo({ width: 4096, height: 4096 })),
    fails(withVideo({ width: 4097, height: 2304 }), first, { width: 4097, height: 2304 }, { maxSide: 4096 }),
    fails(withVideo({ width: 2304, height: 4097 }), first, { width: 2304, height: 4097 }, { maxSide: 4096 }),
  ),
  row(
    'video-min-side',
    'V7: each side at least 360; 320x320 failed, 480x640 passed',
    passes(withVideo({ width: 360, height: 360 })),
    passes(withVideo({ width: 480, height: 640 })),
    fails(withVideo({ width: 359, height: 640 }), first, { width: 359, height: 640 }, { minSide: 360 }),
    fails(withVideo({ width: 320, height: 320 }), first, { width: 320, height: 320 }, { minSide: 360 }),
  ),
  row(
    'video-aspect',
    'V8: at most 10:6, in one document',
    passes(withVideo({ width: 1000, height: 600 })),
    fails(withVideo({ width: 1001, height: 600 }), first, { width: 1001, height: 600 }, { widest: 10 / 6 }),
    fails(withVideo({ width: 1920, height: 1080 }), first, { width: 1920, height: 1080 }, { widest: 10 / 6 }),
  ),
  row(
    'video-frame-rate',
    'V9: 23-60 frames a second',
    passes(withVideo({ frameRate: 23 })),
    passes(withVideo({ frameRate: 23.976 })),
    passes(withVideo({ frameRate: 60 })),
    fails(withVideo({ frameRate: 22.99 }), first, { frameRate: 22.99 }, { min: 23, max: 60 }),
    fails(withVideo({ frameRate: 60.01 }), first, { frameRate: 60.01 }, { min: 23, max: 60 }),
    fails(withVideo({ frameRate: 60.0024 }), first, { frameRate: 60.0024 }, { min: 23, max: 60 }),
  ),
  row(
    'video-decodable',
    "Postfit's promise: what is said to be repaired can be read",
    ...(['mp4', 'mov', '3gp', 'webm', 'mkv', 'mpegts'] as const).map((container) =>
      passes(withVideo({ container })),
    ),
    fails(withVideo({ container: 'avi' }), first, 'avi', {
      oneOf: ['mp4', 'mov', '3gp', 'webm', 'mkv', 'mpegts'],
    }),
  ),
  row(
    'video-readable',
    "Postfit's promise: what nothing can read is named",
    passes(withVideo({ obstacles: [] })),
    passes(withVideo({ obstacles: ['several-descriptions', 'negative-durations'] })),
    ...(['encrypted', 'external-media', 'compressed-frames', 'no-description', 'unread-sound'] as const).map(
      (obstacle) =>
        fails(withVideo({ obstacles: ['several-descriptions', obstacle] }), first, [obstacle], {
          obstacles: [],
        }),
    ),
  ),
  row(
    'video-frame-rate-constant',
    'V9: a varying frame rate is undefined',
    passes(withVideo({ constantFrameRate: true })),
    fails(
      withVideo({ constantFrameRate: false, frameRate: 29.7 }),
      first,
      { frameRate: 29.7 },
      { constant: true },
    ),
  ),
  row(
    'video-hdr',
    'V10: no rule about HDR is documented',
    passes(withVideo({ hdr: null })),
    fails(withVideo({ hdr: 'pq' }), first, true, { hdr: false }),
    fails(withVideo({ hdr: 'hlg' }), first, true, { hdr: false }),
  ),
  row(
    'video-dolby-vision',
    'V10: no rule about HDR is documented',
    passes(withVideo({ dolbyVision: null })),
    passes(withVideo({ dolbyVision: 8, hdr: 'hlg' })),
    fails(withVideo({ dolbyVision: 5 }), first, { profile: 5 }, { profiles: [4, 7, 8, 9, 10] }),
  ),
  row(
    'video-rotation',
    'V10: no rule about a rotation matrix is documented',
    passes(withVideo({ rotation: 0 })),
    fails(withVideo({ rotation: 90 }), first, { rotation: 90 }, { rotation: 0 }),
  ),
  row(
    'video-recompressed',
    'V11: above 10 MB bundle.social may compress',
    passes(withVideo({ byteLength: 10_000_000 })),
    fails(withVideo({ byteLength: 10_000_001 }), first, { bytes: 10_000_001 }, { maxBytes: 10_000_000 }),
  ),
  row(
    'video-private',
    "Postfit's promise: where, when and with what a video was made does not leave with it",
    passes(withVideo({ metadata: [] })),
    passes(keepingCredentials(withVideo({ metadata: ['credentials'] }))),
    ...(['gps', 'telemetry', 'maker', 'xmp', 'comment', 'cover', 'application'] as const).map((kind) =>
      fails(withVideo({ metadata: [kind] }), first, { metadata: [kind] }, { metadata: [] }),
    ),
  ),
  row(
    'video-whole',
    'V1: a video can be read to its end',
    passes(withVideo({ truncated: false })),
    fails(withVideo({ truncated: true }), first, true, { truncated: false }),
  ),

  // Covers.
  row(
    'cover-index',
    'P7: photoCoverIndex is a zero-based index of a photo',
    passes(photoPost({ photoCoverIndex: 0 }, photos(3))),
    passes(photoPost({ photoCoverIndex: 2 }, photos(3))),
    passes(photoPost({ photoCoverIndex: 1, uploadIds: ['a', 'b'] }, [])),
    passes(photoPost({ photoCoverIndex: 5 }, [])),
    ...[3, 1.5, -1].map((index) =>
      fails(photoPost({ photoCoverIndex: index }, photos(3)), ['photoCoverIndex'], index, { min: 0, max: 2 }),
    ),
  ),
  row(
    'cover-offset',
    'K1: thumbnailOffset is inside the video',
    passes(videoPost({ thumbnailOffset: 0 })),
    passes(videoPost({ thumbnailOffset: 12_000 })),
    passes(videoPost({ thumbnailOffset: 99_000_000, uploadIds: ['a'] }, [])),
    fails(videoPost({ thumbnailOffset: 12_001 }), ['thumbnailOffset'], 12_001, { min: 0, max: 12_000 }),
    fails(videoPost({ thumbnailOffset: -1 }), ['thumbnailOffset'], -1, { min: 0, max: 12_000 }),
    fails(videoPost({ thumbnailOffset: -1, uploadIds: ['a'] }, []), ['thumbnailOffset'], -1, {
      min: 0,
      max: null,
    }),
    fails(videoPost({ thumbnailOffset: 1500 }, [video({ duration: 1.4999 })]), ['thumbnailOffset'], 1500, {
      min: 0,
      max: 1499,
    }),
  ),
  row(
    'thumbnail-url',
    'K2: thumbnail is the address of an uploaded image',
    passes(videoPost({ thumbnail: 'https://cdn.example/cover.jpg' })),
    passes(videoPost({ thumbnail: 'http://cdn.example/cover.jpg' })),
    ...[
      'cover.jpg',
      '/cover.jpg',
      '//cdn.example/cover.jpg',
      'data:image/png;base64,AA',
      'https:cover.jpg',
      'https://',
      '',
    ].map((thumbnail) =>
      fails(videoPost({ thumbnail }), ['thumbnail'], thumbnail, { schemes: ['https', 'http'] }),
    ),
  ),
  row(
    'thumbnail-overrides-offset',
    'K2: the thumbnail overrides the offset',
    passes(videoPost({ thumbnail: 'https://cdn.example/cover.jpg' })),
    passes(videoPost({ thumbnailOffset: 0 })),
    fails(
      videoPost({ thumbnail: 'https://cdn.example/cover.jpg', thumbnailOffset: 0 }),
      ['thumbnailOffset'],
      0,
      {},
    ),
  ),

  // Texts.
  row(
    'text-length',
    'X1, X2: caption, max 2,200 characters, counted in UTF-16 code units',
    passes(photoPost({ text: 'x'.repeat(2200) })),
    passes(videoPost({ text: '😀'.repeat(1100) })),
    fails(photoPost({ text: 'x'.repeat(2201) }), ['text'], 2201, { max: 2200, unit: 'utf-16' }),
    fails(videoPost({ text: '😀'.repeat(1101) }), ['text'], 2202, { max: 2200, unit: 'utf-16' }),
  ),
  row(
    'comment-length',
    'X6: the first comment, max 150 characters',
    passes(photoPost({ firstComment: 'x'.repeat(150) })),
    fails(photoPost({ firstComment: 'x'.repeat(151) }), ['firstComment'], 151, { max: 150, unit: 'utf-16' }),
  ),
  row(
    'text-mentions',
    'X3: at most 30 mentions',
    passes(photoPost({ text: '@someone '.repeat(30) })),
    passes(photoPost({ text: 'mail@example.com '.repeat(31) })),
    fails(photoPost({ text: '＠someone\r\n'.repeat(31) }), ['text'], 31, { max: 30 }),
    fails(photoPost({ text: '@someone '.repeat(31) }), ['text'], 31, { max: 30 }),
  ),
  row(
    'text-newlines',
    'X4: newlines show on phones only',
    passes(photoPost({ text: 'one line' })),
    fails(photoPost({ text: 'two\nlines' }), ['text'], 1, { newlines: 0 }),
    fails(photoPost({ text: '\n\n\n' }), ['text'], 3, { newlines: 0 }),
    fails(photoPost({ text: 'a\rb\r\nc\u2028d\u2029e\x85f' }), ['text'], 5, { newlines: 0 }),
  ),
  row(
    'text-glued-tag',
    'X5: hashtags are delimited by spaces or newlines',
    passes(photoPost({ text: '#one #two\n#three' })),
    passes(photoPost({ text: '＃東京\u3000#夏〜祭り\u2028#نرم\u200cافزار #❤️‍🔥' })),
    fails(photoPost({ text: 'great#view and#more' }), ['text'], ['#view', '#more'], {}),
    fails(photoPost({ text: '今日は＃東京' }), ['text'], ['＃東京'], {}),
  ),

  // Audience, interactions and disclosure.
  row(
    'privacy-required',
    'O1, O3: a privacy level is required and has no default',
    passes(photoPost({ privacy: 'SELF_ONLY' })),
    passes(photoPost({ privacy: 'NOBODY' })),
    fails(photoPost({ privacy: null }), ['privacy'], null, {
      oneOf: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'],
    }),
  ),
  row(
    'privacy-creator',
    'O1: privacy is one of the options of the account',
    passes(photoPost()),
    passes(by({ privacyLevels: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'] }, photoPost())),
    passes(by({ privacyLevels: ['SELF_ONLY'] }, photoPost({ privacy: null }))),
    fails(
      by({ privacyLevels: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'] }, photoPost()),
      ['privacy'],
      'PUBLIC_TO_EVERYONE',
      { oneOf: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'] },
    ),
  ),
  row(
    'privacy-branded',
    'O5: branded content is never private',
    passes(photoPost({ isBrandContent: true })),
    passes(photoPost({ isBrandContent: false, privacy: 'SELF_ONLY' })),
    passes(photoPost({ isOrganicBrandContent: true, privacy: 'SELF_ONLY' })),
    fails(photoPost({ isBrandContent: true, privacy: 'SELF_ONLY' }), ['privacy'], 'SELF_ONLY', {
      not: 'SELF_ONLY',
    }),
  ),
  row(
    'privacy-branded-followers',
    'O5: branded content is for everyone or friends',
    passes(photoPost({ isBrandContent: true, privacy: 'MUTUAL_FOLLOW_FRIENDS' })),
    passes(photoPost({ privacy: 'FOLLOWER_OF_CREATOR' })),
    fails(
      photoPost({ isBrandContent: true, privacy: 'FOLLOWER_OF_CREATOR' }),
      ['privacy'],
      'FOLLOWER_OF_CREATOR',
      { oneOf: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS'] },
    ),
  ),
  row(
    'privacy-permalink',
    'O14: SELF_ONLY has no public permalink',
    passes(photoPost()),
    fails(photoPost({ privacy: 'SELF_ONLY' }), ['privacy'], 'SELF_ONLY', { permalink: null }),
  ),
  row(
    'privacy-video',
    'O2: business accounts publish every video to everybody',
    passes(videoPost()),
    passes(photoPost({ privacy: 'MUTUAL_FOLLOW_FRIENDS' })),
    fails(videoPost({ privacy: 'SELF_ONLY' }), ['privacy'], 'SELF_ONLY', { privacy: 'PUBLIC_TO_EVERYONE' }),
    fails(videoPost({ privacy: 'MUTUAL_FOLLOW_FRIENDS' }), ['privacy'], 'MUTUAL_FOLLOW_FRIENDS', {
      privacy: 'PUBLIC_TO_EVERYONE',
    }),
  ),
  row(
    'creator-interactions',
    'O4: what the account has switched off is switched off in the post',
    passes(photoPost()),
    passes(by({ commentsDisabled: true }, photoPost({ disableComments: true }))),
    passes(by({ duetDisabled: true, stitchDisabled: true }, photoPost())),
    passes(by({ commentsDisabled: false, duetDisabled: false }, videoPost())),
    fails(by({ commentsDisabled: true }, photoPost()), ['disableComments'], false, { value: true }),
    failsAt(
      by(
        { commentsDisabled: true, duetDisabled: true, stitchDisabled: true },
        videoPost({ disableDuet: false }),
      ),
      { path: ['disableComments'], received: false, requirement: { value: true } },
      { path: ['disableDuet'], received: false, requirement: { value: true } },
      { path: ['disableStitch'], received: false, requirement: { value: true } },
    ),
  ),
  row(
    'disclosure-label',
    'O6, O7: branded content is labelled, and agreed to',
    passes(photoPost({ isBrandContent: false, isOrganicBrandContent: false })),
    fails(photoPost({ isOrganicBrandContent: true }), ['isOrganicBrandContent'], 'promotional-content', {}),
    fails(photoPost({ isBrandContent: true }), ['isBrandContent'], 'paid-partnership', {}),
    fails(
      photoPost({ isBrandContent: true, isOrganicBrandContent: true }),
      ['isBrandContent'],
      'paid-partnership',
      {},
    ),
  ),
  row(
    'ai-label-photo',
    'O9: the AI label is documented for videos only',
    passes(videoPost({ isAiGenerated: true })),
    passes(photoPost({ isAiGenerated: false })),
    fails(photoPost({ isAiGenerated: true }), ['isAiGenerated'], true, { type: 'VIDEO' }),
  ),
  row(
    'ai-undisclosed',
    'O9: what says that a model made it is marked as made by AI',
    passes(photoPost()),
    passes(photoPost({ isAiGenerated: true }, [byModel])),
    passes(photoPost({ isAiGenerated: 'yes' }, [byModel])),
    passes(
      withPhoto({
        provenance: {
          credentials: 'readable',
          claims: [{ ...byModelClaim, value: 'digitalCapture', isAi: false }],
        },
      }),
    ),
    passes(withPhoto({ provenance: { credentials: 'unreadable', claims: [] } })),
    ...[null, false].map((isAiGenerated) =>
      fails(
        photoPost({ isAiGenerated }, [photo(), byModel]),
        ['isAiGenerated'],
        { files: ['made.jpg'] },
        { isAiGenerated: true },
      ),
    ),
    fails(
      withVideo({ provenance: { credentials: null, claims: [{ ...byModelClaim, where: 'xmp' }] } }),
      ['isAiGenerated'],
      { files: ['video.mp4'] },
      { isAiGenerated: true },
    ),
  ),
  row(
    'draft-inbox',
    'O12: a draft waits 24 hours, and no more than five can',
    passes(videoPost({ uploadToDraft: false })),
    fails(videoPost({ uploadToDraft: true }), ['uploadToDraft'], true, { hours: 24, max: 5 }),
    fails(photoPost({ uploadToDraft: true }), ['uploadToDraft'], true, { hours: 24, max: 5 }),
  ),
  row(
    'draft-options',
    'O12: a draft keeps none of the settings; a draft of photos keeps its caption',
    passes(videoPost({ text: 'Hello' })),
    passes(photoPost({ uploadToDraft: true, privacy: null, text: 'Hello' })),
    passes(videoPost({ uploadToDraft: true, privacy: null, disableDuet: false })),
    fails(
      videoPost({ uploadToDraft: true, text: 'Hello', isAiGenerated: true, thumbnailOffset: 0 }),
      ['uploadToDraft'],
      ['text', 'thumbnailOffset', 'privacy', 'isAiGenerated'],
      {},
    ),
    fails(
      photoPost({ uploadToDraft: true, text: 'Hello', disableComments: true, isBrandContent: true }),
      ['uploadToDraft'],
      ['privacy', 'disableComments', 'isBrandContent'],
      {},
    ),
  ),

  // Music.
  row(
    'music-id',
    'music, O11: a track is named by its song_clip_id',
    passes(withMusic({ musicSoundVolume: 50, videoOriginalSoundVolume: 50 })),
    passes(photoPost({ musicSoundInfo: { musicSoundId: '7' } })),
    fails(photoPost({ musicSoundInfo: {} }), ['musicSoundInfo', 'musicSoundId'], null, {
      field: 'song_clip_id',
    }),
    fails(withMusic({ musicSoundId: '' }), ['musicSoundInfo', 'musicSoundId'], '', {
      field: 'song_clip_id',
    }),
  ),
  row(
    'music-photo-fields',
    'O11: photos take the id only',
    passes(photoPost({ musicSoundInfo: { musicSoundId: '7', musicSoundVolume: null } })),
    passes(withMusic({ musicSoundVolume: 50, videoOriginalSoundVolume: 0, musicSoundStart: 0 })),
    failsAt(
      photoPost({
        musicSoundInfo: {
          musicSoundId: '7',
          musicSoundVolume: 0,
          videoOriginalSoundVolume: 100,
          musicSoundStart: 0,
          musicSoundEnd: 5000,
        },
      }),
      ...['musicSoundVolume', 'videoOriginalSoundVolume', 'musicSoundStart', 'musicSoundEnd'].map((name) => ({
        path: ['musicSoundInfo', name],
        received: name,
        requirement: { fields: ['musicSoundId'] },
      })),
    ),
  ),
  row(
    'music-volume',
    'O11: volumes 0-100',
    passes(withMusic({ musicSoundVolume: 0, videoOriginalSoundVolume: 100 })),
    fails(withMusic({ musicSoundVolume: 101 }), ['musicSoundInfo', 'musicSoundVolume'], 101, {
      min: 0,
      max: 100,
    }),
    failsAt(
      withMusic({ musicSoundVolume: -1, videoOriginalSoundVolume: 100.5 }),
      { path: ['musicSoundInfo', 'musicSoundVolume'], received: -1, requirement: { min: 0, max: 100 } },
      {
        path: ['musicSoundInfo', 'videoOriginalSoundVolume'],
        received: 100.5,
        requirement: { min: 0, max: 100 },
      },
    ),
  ),
  row(
    'music-volumes-named',
    'O11: a volume that is not given can mean silence',
    passes(withMusic({ musicSoundVolume: 0, videoOriginalSoundVolume: 0 })),
    passes(photoPost({ musicSoundInfo: { musicSoundId: '7' } })),
    fails(
      withMusic({ musicSoundVolume: 50 }),
      ['musicSoundInfo', 'videoOriginalSoundVolume'],
      'videoOriginalSoundVolume',
      { fields: ['musicSoundVolume', 'videoOriginalSoundVolume'], volume: 50 },
    ),
    failsAt(
      withMusic({}),
      ...['musicSoundVolume', 'videoOriginalSoundVolume'].map((name) => ({
        path: ['musicSoundInfo', name],
        received: name,
        requirement: { fields: ['musicSoundVolume', 'videoOriginalSoundVolume'], volume: 50 },
      })),
    ),
  ),
  row(
    'music-start',
    'O11: the start is in ms',
    passes(withMusic({ musicSoundStart: 0 })),
    fails(withMusic({ musicSoundStart: -1 }), ['musicSoundInfo', 'musicSoundStart'], -1, { min: 0 }),
  ),
  row(
    'music-end',
    'O11: an end of 0 or not after the start is dropped upstream',
    passes(withMusic({ musicSoundEnd: 1 })),
    passes(withMusic({ musicSoundStart: 5000, musicSoundEnd: 5001 })),
    fails(withMusic({ musicSoundEnd: 0 }), ['musicSoundInfo', 'musicSoundEnd'], 0, { after: 0 }),
    fails(
      withMusic({ musicSoundStart: 5000, musicSoundEnd: 5000 }),
      ['musicSoundInfo', 'musicSoundEnd'],
      5000,
      {
        after: 5000,
      },
    ),
    fails(withMusic({ musicSoundStart: -9, musicSoundEnd: -5 }), ['musicSoundInfo', 'musicSoundEnd'], -5, {
      after: 0,
    }),
  ),
  row(
    'music-draft',
    'O12: a draft does not keep the chosen track',
    passes(withMusic({})),
    passes(photoPost({ uploadToDraft: true })),
    fails(
      photoPost({ uploadToDraft: true, musicSoundInfo: { musicSoundId: '7' } }),
      ['musicSoundInfo'],
      true,
      {
        uploadToDraft: false,
      },
    ),
  ),
  row(
    'music-auto-conflict',
    'O10: autoAddMusic gives up control over the track',
    passes(photoPost({ autoAddMusic: true })),
    passes(photoPost({ autoAddMusic: false, musicSoundInfo: { musicSoundId: '7' } })),
    fails(
      photoPost({ autoAddMusic: true, musicSoundInfo: { musicSoundId: '7' } }),
      ['autoAddMusic'],
      true,
      {},
    ),
  ),
  row(
    'music-auto-draft',
    'O10: autoAddMusic is not for drafts',
    passes(photoPost({ autoAddMusic: true })),
    passes(photoPost({ autoAddMusic: false, uploadToDraft: true })),
    fails(photoPost({ autoAddMusic: true, uploadToDraft: true }), ['autoAddMusic'], true, {
      uploadToDraft: false,
    }),
  ),
  row(
    'music-auto-branded',
    'O10: autoAddMusic attaches nothing to a post that promotes something',
    passes(photoPost({ autoAddMusic: true, isBrandContent: false })),
    passes(photoPost({ autoAddMusic: false, isBrandContent: true, isOrganicBrandContent: true })),
    ...['isBrandContent', 'isOrganicBrandContent'].map((flag) =>
      fails(photoPost({ autoAddMusic: true, [flag]: true }), ['autoAddMusic'], true, {
        isBrandContent: false,
        isOrganicBrandContent: false,
      }),
    ),
  ),
  row(
    'music-auto',
    'music, O10: autoAddMusic lets TikTok pick the track',
    passes(photoPost({ autoAddMusic: false })),
    fails(photoPost({ autoAddMusic: true }), ['autoAddMusic'], true, {}),
  ),
]

/** The rules in which `tiktokContentPosting` differs. */
export const contentPostingVectors: readonly VectorRow[] = [
  row(
    'photo-count',
    'C2: TikTok itself takes 35 photos',
    passes(photoPost({}, photos(35))),
    fails(photoPost({}, photos(36)), ['media'], 36, { max: 35 }),
  ),
  row(
    'video-container',
    'V1: MP4, MOV and WebM at TikTok',
    passes(withVideo({ container: 'webm' })),
    fails(withVideo({ container: 'mkv' }), first, 'mkv', { oneOf: ['mp4', 'mov', 'webm'] }),
  ),
  row(
    'video-bytes',
    'V4: 4 GB',
    passes(withVideo({ byteLength: 4_000_000_000 })),
    fails(
      withVideo({ byteLength: 4_000_000_001 }),
      first,
      { bytes: 4_000_000_001 },
      { maxBytes: 4_000_000_000 },
    ),
  ),
  row(
    'text-length',
    'X1: the title of a video, max 2200 UTF-16 runes',
    passes(videoPost({ text: 'x'.repeat(2200) })),
    passes(photoPost({ text: 'x'.repeat(2201) })),
    fails(videoPost({ text: 'x'.repeat(2201) }), ['text'], 2201, { max: 2200, unit: 'utf-16' }),
  ),
  row(
    'photo-text-length',
    'X1: the description of photos, max 4000 UTF-16 runes',
    passes(photoPost({ text: 'x'.repeat(4000) })),
    fails(photoPost({ text: 'x'.repeat(4001) }), ['text'], 4001, { max: 4000, unit: 'utf-16' }),
  ),
  row(
    'title-length',
    'X1: the title of photos, max 90 UTF-16 runes',
    passes(photoPost({ title: 'x'.repeat(90) })),
    fails(photoPost({ title: 'x'.repeat(91) }), ['title'], 91, { max: 90, unit: 'utf-16' }),
  ),
]
