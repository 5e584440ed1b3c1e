import { isSrgb } from '../facts/color-profile.ts'
import type { ImageFacts } from '../facts/media-facts.ts'
import { fitsInside } from '../geometry/fit.ts'
import { privateRule } from './file-rules.ts'
import { type Rule, rule, when } from './rule.ts'
import { ayrshare, bulkit, businessPhoto, implementers, mediaGuide } from './sources.ts'

/** What each photo has to be. */
export const photoRules = (): readonly Rule[] => [
  rule({
    id: 'photo-format',
    appliesTo: 'photo',
    requirement: { oneOf: ['jpeg', 'webp'] },
    severity: 'error',
    repair: 'automatic',
    step: 'encode',
    source: bulkit('contract'),
    find: ({ format }, { oneOf }) => when(!oneOf.includes(format), format),
  }),
  rule({
    id: 'photo-decodable',
    appliesTo: 'photo',
    // Of formats that have many ways to hold a picture, those that the decoders read which come with Postfit.
    requirement: {
      formats: ['tiff', 'bmp'],
      oneOf: ['uncompressed', 'run-length', 'lzw', 'deflate', 'jpeg', 'ccitt'],
    },
    severity: 'error',
    repair: 'none',
    source: mediaGuide('documented'),
    find: ({ format, coding }, { formats, oneOf }) =>
      when(formats.includes(format) && coding !== undefined && !oneOf.includes(coding), {
        format,
        coding: coding ?? null,
      }),
  }),
  rule({
    id: 'photo-webp-route',
    appliesTo: 'photo',
    // The upload API's types name no WebP (bundle.social), and Ayrshare, Postiz and others convert it before they post.
    requirement: { format: 'jpeg' },
    severity: 'warning',
    repair: 'automatic',
    step: 'encode',
    source: ayrshare('contested'),
    find: ({ format }) => when(format === 'webp', format),
  }),
  rule({
    id: 'photo-bytes',
    appliesTo: 'photo',
    requirement: { maxBytes: 20_000_000 },
    severity: 'error',
    repair: 'automatic',
    step: 'encode',
    source: bulkit('contract'),
    find: ({ byteLength }, { maxBytes }) => when(byteLength > maxBytes, { bytes: byteLength }),
  }),
  rule({
    id: 'photo-size',
    appliesTo: 'photo',
    requirement: { longSide: 1920, shortSide: 1080 },
    severity: 'warning',
    repair: 'automatic',
    step: 'downscale',
    source: bulkit('contract'),
    find: ({ width, height }, box) => when(!fitsInside({ width, height }, box), { width, height }),
  }),
  rule({
    id: 'photo-min-size',
    appliesTo: 'photo',
    requirement: { minSide: 360 },
    severity: 'warning',
    repair: 'none',
    source: businessPhoto('contested'),
    find: ({ width, height }, { minSide }) => when(Math.min(width, height) < minSide, { width, height }),
  }),
  rule({
    id: 'photo-orientation',
    appliesTo: 'photo',
    requirement: { orientation: 1 },
    severity: 'warning',
    repair: 'automatic',
    step: 'orient',
    source: implementers('contested'),
    find: ({ orientation }) => when(orientation !== 1, orientation),
  }),
  rule({
    id: 'photo-color',
    appliesTo: 'photo',
    requirement: { profile: 'sRGB' },
    severity: 'warning',
    repair: 'automatic',
    step: 'convert-color',
    source: implementers('contested'),
    find: ({ colorModel, colorProfile }) =>
      when(colorModel === 'cmyk' || !isSrgb(colorProfile), {
        color: colorModel === 'cmyk' ? 'cmyk' : (colorProfile ?? 'rgb'),
      }),
  }),
  rule({
    id: 'photo-depth',
    appliesTo: 'photo',
    requirement: { max: 8 },
    severity: 'warning',
    repair: 'automatic',
    step: 'encode',
    source: implementers('contested'),
    find: ({ bitDepth }, { max }) => when(bitDepth > max, bitDepth),
  }),
  rule({
    id: 'photo-coding',
    appliesTo: 'photo',
    // What every decoder of a JPEG reads; other formats say no coding, or one that all their decoders read.
    requirement: { format: 'jpeg', oneOf: ['baseline', 'progressive'] },
    severity: 'error',
    repair: 'none',
    source: implementers('contested'),
    find: ({ format, coding, bitDepth }, requirement) =>
      when(
        format === requirement.format &&
          coding !== undefined &&
          !requirement.oneOf.includes(coding) &&
          // With 8 bits it differs from `baseline` in its tables only, and everything reads it: cjpeg writes it at low qualities.
          !(coding === 'extended' && bitDepth === 8),
        coding ?? null,
      ),
  }),
  rule({
    id: 'photo-alpha',
    appliesTo: 'photo',
    requirement: { alpha: false },
    severity: 'warning',
    repair: 'automatic',
    step: 'flatten',
    source: implementers('contested'),
    find: ({ hasAlpha }) => when(hasAlpha, true),
  }),
  rule({
    id: 'photo-still',
    appliesTo: 'photo',
    requirement: { max: 1 },
    severity: 'warning',
    repair: 'automatic',
    step: 'first-frame',
    source: implementers('contested'),
    find: ({ frameCount }, { max }) => when(frameCount > max, frameCount),
  }),
  privateRule('photo-private', 'photo'),
  rule({
    id: 'photo-whole',
    appliesTo: 'photo',
    requirement: { truncated: false },
    severity: 'error',
    repair: 'automatic',
    step: 'encode',
    source: mediaGuide('documented'),
    find: (photo) => {
      if (!photo.truncated) return []
      return [{ received: true, ...(mayHaveAllPixels(photo) ? {} : { repair: 'none' }) }]
    },
  }),
]

/**
 * Whether it takes decoding to tell if a pixel is missing of a file without an end. Of other formats and kinds no decoder
 * that is used here, or none that everybody has, tells it.
 */
function mayHaveAllPixels({ format, colorModel, coding, bitDepth }: ImageFacts): boolean {
  if (format === 'png') return true
  const isUsual = coding === 'baseline' || coding === 'progressive' || coding === 'extended'
  return format === 'jpeg' && isUsual && bitDepth === 8 && colorModel !== 'cmyk'
}
