import type { Locale } from './locale.ts'

/** English. */
export const en: Locale = {
  language: 'en',
  sentence: '{where}: {found} {allowed} {fix}',
  repairs: {
    automatic: 'Postfit does this for you.',
    consent: 'Postfit does this once you agree.',
    none: '',
  },
  fields: { media: 'file', post: 'the post', type: 'post type' },
  values: {
    jpeg: 'JPEG',
    webp: 'WebP',
    png: 'PNG',
    gif: 'GIF',
    avif: 'AVIF',
    heic: 'HEIC',
    bmp: 'BMP',
    tiff: 'TIFF',
    jxl: 'JPEG XL',
    svg: 'SVG',
    mp4: 'MP4',
    mov: 'MOV',
    webm: 'WebM',
    mkv: 'MKV',
    avi: 'AVI',
    pdf: 'PDF document',
    zip: 'ZIP archive',
    text: 'text file',
    null: 'unknown kind of file',
    empty: 'it is empty',
    unrecognised: 'it is not a photo or video that Postfit can read',
    damaged: 'it is damaged',
    unreadable: 'it could not be read',
  },
  issues: {
    'media-required': {
      found: 'There is no photo or video.',
      allowed: 'A post needs 1 video, or 1 to 10 photos.',
      fix: 'Add a photo or a video.',
    },
    'type-image': {
      found: 'Photos are posted with the type {received}.',
      allowed: 'Photos need the type {type}.',
      fix: 'Set the type to {type}.',
    },
    'media-readable': {
      found: 'This file cannot be posted: {reason} (its content is a {resembles}).',
      allowed: 'TikTok takes {oneOf}.',
      fix: 'Choose another file.',
    },
    'photo-count': {
      found: 'There are {received} photos.',
      allowed: 'A post takes at most {max}.',
      fix: 'Remove some photos, or make a second post of them.',
    },
    'photo-format': {
      found: 'This photo is a {received}, which TikTok refuses.',
      allowed: 'Photos are {oneOf}.',
      fix: 'Convert it to JPEG.',
    },
    'photo-bytes': {
      found: 'This photo has {bytes:bytes}.',
      allowed: 'A photo has at most {maxBytes:bytes}.',
      fix: 'Compress it.',
    },
    'photo-size': {
      found: 'This photo is {width} x {height} pixels.',
      allowed: 'It should fit in {longSide} x {shortSide}, upright or across.',
      fix: 'Scale it down.',
    },
    'repair-failed': {
      found: 'This file could not be repaired ({message}).',
      allowed: 'The file has to be readable by its decoder.',
      fix: 'Open it in another program and save it as JPEG, or choose another file.',
    },
    'photo-whole': {
      found: 'This photo is cut off: its file ends before the picture does.',
      allowed: 'The whole file is needed.',
      fix: 'Copy or download it again.',
    },
  },
  unknownIssue: {
    found: 'It breaks the rule "{code}".',
    allowed: '',
    fix: '',
  },
}
