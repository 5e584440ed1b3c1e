/** A library or program that prepares photos, with its settings. */
export interface Contender {
  readonly id: ContenderId
  /** Its role in the comparison. */
  readonly role: 'postfit' | 'peer' | 'naive' | 'native'
  /** In words. */
  readonly settings: string
}

/** The contenders that run on the page. */
export type PageContenderId =
  | 'auto'
  | 'wasm'
  | 'compressorjs'
  | 'browser-image-compression'
  | 'pica'
  | 'jsquash'
/** The contenders that run outside of the browser. */
export type NativeContenderId = 'vipsthumbnail' | 'sharp'
export type ContenderId = PageContenderId | NativeContenderId

/** Photos that a contender gets at a time, if we can choose that. */
export const lanes = 2

/** JPEG quality that peers are set to, on libjpeg's scale. */
export const peerQuality = 92

/**
 * All contenders. Peers have the settings that are best for them: no EXIF is read or kept, nothing is done
 * twice, and as many photos are in work as there are cores.
 */
export const contenders: readonly Contender[] = [
  { id: 'auto', role: 'postfit', settings: 'default settings, one `prepare` call' },
  { id: 'wasm', role: 'postfit', settings: '`engine: "wasm"`, one `prepare` call' },
  {
    id: 'compressorjs',
    role: 'peer',
    settings: 'quality 0.92, maxWidth, maxHeight, checkOrientation off, two at a time',
  },
  {
    id: 'browser-image-compression',
    role: 'peer',
    settings: 'initialQuality 0.92, maxWidthOrHeight, useWebWorker, libURL on the same server, two at a time',
  },
  {
    id: 'pica',
    role: 'peer',
    settings: 'default filter and workers, createImageBitmap before, toBlob 0.92 after, two at a time',
  },
  {
    id: 'jsquash',
    role: 'naive',
    settings:
      'decode, resize with defaults, encode with defaults at quality 85, in two workers; no photo is turned',
  },
  { id: 'vipsthumbnail', role: 'native', settings: 'two processes at once, half of the photos each, Q=92' },
  { id: 'sharp', role: 'native', settings: 'resize, jpeg quality 92, two at a time, in Node' },
]

/** Whether a contender rotates photos by their EXIF orientation. */
export function turnsPhotos(id: ContenderId): boolean {
  return id !== 'jsquash'
}

/** Whether a contender runs on the page. */
export function isOnPage(id: ContenderId): id is PageContenderId {
  return id !== 'vipsthumbnail' && id !== 'sharp'
}
