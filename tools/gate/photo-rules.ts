import type { PhotoFacts } from './photo-facts.ts'
import type { Rule } from './rule.ts'
import { count } from './wording.ts'

const MAX_BYTES = 20_000_000
const MAX_LONG_SIDE = 1920
const MAX_SHORT_SIDE = 1080

const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'webp'])
const COLOR_MODELS: ReadonlySet<string> = new Set(['srgb', 'b-w'])

export const READABLE_PHOTO = 'a picture that decodes to its last pixel'

export const photoRules: readonly Rule<PhotoFacts>[] = [
  {
    rule: 'photo-format',
    profile: 'contract',
    source: 'part 0, P1',
    requirement: 'JPEG or WebP, by the bytes and not by the name',
    received: ({ format }) => (FORMATS.has(format) ? null : `a file in ${format.toUpperCase()} format`),
  },
  {
    rule: 'photo-readable',
    profile: 'contract',
    source: 'P1: file_format_check_failed is also what a broken file earns',
    requirement: READABLE_PHOTO,
    received: ({ damage }) => damage,
  },
  {
    rule: 'photo-bytes',
    profile: 'contract',
    source: 'part 0, P3; 20 MB read strictly',
    requirement: `at most ${count(MAX_BYTES, 'bytes')}`,
    received: ({ byteLength }) => (byteLength <= MAX_BYTES ? null : count(byteLength, 'bytes')),
  },
  {
    rule: 'photo-size',
    profile: 'contract',
    source: 'P4: picture_size_check_failed; autoScale (O13) has no documented target to rely on',
    requirement: `long side at most ${MAX_LONG_SIDE}, short side at most ${MAX_SHORT_SIDE} pixels, as displayed`,
    received: ({ width, height }) =>
      Math.max(width, height) <= MAX_LONG_SIDE && Math.min(width, height) <= MAX_SHORT_SIDE
        ? null
        : `${width}x${height}`,
  },
  {
    rule: 'photo-still',
    profile: 'promise',
    source: 'P6',
    requirement: 'a single frame',
    received: ({ frames }) => (frames === 1 ? null : count(frames, 'frames')),
  },
  {
    rule: 'photo-color',
    profile: 'promise',
    source: 'P6',
    requirement: '8 bits a channel, RGB or grey',
    received: ({ colorModel, depth }) =>
      COLOR_MODELS.has(colorModel) && depth === 'uchar'
        ? null
        : `colour model ${colorModel}, samples of type ${depth}`,
  },
  {
    rule: 'photo-opaque',
    profile: 'promise',
    source: 'P6',
    requirement: 'no alpha channel',
    received: ({ alpha }) => (alpha ? 'an alpha channel' : null),
  },
  {
    rule: 'photo-upright',
    profile: 'promise',
    source: 'P6',
    requirement: 'pixels stored upright: EXIF orientation absent or 1',
    received: ({ orientation }) =>
      orientation === null || orientation === 1 ? null : `EXIF orientation ${orientation}`,
  },
  {
    rule: 'photo-private',
    profile: 'promise',
    source: 'DESIGN.md: metadata that identifies is removed',
    requirement: 'no EXIF, XMP, IPTC or comments',
    received: ({ privateMetadata }) => (privateMetadata.length === 0 ? null : privateMetadata.join(', ')),
  },
]
