import { fitsInside } from '../geometry/fit.ts'
import type { Rule } from './rule.ts'
import { bulkit } from './sources.ts'

/** Photo Mode takes at most 10 photos. */
const photoCount: Rule<'post', { max: number }> = {
  id: 'photo-count',
  appliesTo: 'post',
  requirement: { max: 10 },
  severity: 'error',
  repair: 'consent',
  source: bulkit('contract'),
  find: ({ photos }, { max }) => (photos.length > max ? [{ received: photos.length, path: ['media'] }] : []),
}

/** JPEG or WebP; PNG and all else is refused (`file_format_check_failed`). */
const photoFormat: Rule<'photo', { oneOf: readonly string[] }> = {
  id: 'photo-format',
  appliesTo: 'photo',
  requirement: { oneOf: ['jpeg', 'webp'] },
  severity: 'error',
  repair: 'automatic',
  source: bulkit('contract'),
  find: ({ format }, { oneOf }) => (oneOf.includes(format) ? [] : [{ received: format }]),
}

/** 20 MB a photo, read strictly: 20,000,000 bytes. */
const photoBytes: Rule<'photo', { maxBytes: number }> = {
  id: 'photo-bytes',
  appliesTo: 'photo',
  requirement: { maxBytes: 20_000_000 },
  severity: 'error',
  repair: 'automatic',
  source: bulkit('contract'),
  find: ({ byteLength }, { maxBytes }) =>
    byteLength > maxBytes ? [{ received: { bytes: byteLength } }] : [],
}

/** Larger photos may be scaled by the server; people saw whole carousels refused for one (`picture_size_check_failed`). */
const photoSize: Rule<'photo', { longSide: number; shortSide: number }> = {
  id: 'photo-size',
  appliesTo: 'photo',
  requirement: { longSide: 1920, shortSide: 1080 },
  severity: 'warning',
  repair: 'automatic',
  source: bulkit('contract'),
  find: ({ width, height }, box) =>
    fitsInside({ width, height }, box) ? [] : [{ received: { width, height } }],
}

/** A photo that ends too early shows grey where its pixels are missing. */
const photoWhole: Rule<'photo', { truncated: false }> = {
  id: 'photo-whole',
  appliesTo: 'photo',
  requirement: { truncated: false },
  severity: 'error',
  repair: 'none',
  source: bulkit('contested'),
  find: ({ truncated }) => (truncated ? [{ received: { truncated } }] : []),
}

export const photoRules: readonly Rule[] = [photoCount, photoFormat, photoBytes, photoSize, photoWhole]
