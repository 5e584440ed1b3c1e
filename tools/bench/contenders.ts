/** Somebody who prepares photos, and with which settings. */
export interface Contender {
  readonly id: ContenderId
  /** What part it has in the comparison. */
  readonly role: 'postfit' | 'peer' | 'naive' | 'native'
  /** As a person reads it. */
  readonly settings: string
}

/** Those that run on the page. */
export type PageContenderId =
  | 'auto'
  | 'wasm'
  | 'compressorjs'
  | 'browser-image-compression'
  | 'pica'
  | 'jsquash'
/** Those that run outside of the browser. */
export type NativeContenderId = 'vipsthumbnail' | 'sharp'
export type ContenderId = PageContenderId | NativeContenderId

/** How many photos a contender is given at a time where that is ours to choose. */
export const lanes = 2

/** JPEG quality that the peers are asked for; libjpeg's scale. */
export const peerQuality = 92

/**
 * All that are compared. The peers have the settings that serve them best: no EXIF is read or kept, nothing is done
 * twice, as many photos at a time as there are cores.
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

/** Whether this one turns photos as their EXIF says. */
export function turnsPhotos(id: ContenderId): boolean {
  return id !== 'jsquash'
}

/** Whether this one runs on the page. */
export function isOnPage(id: ContenderId): id is PageContenderId {
  return id !== 'vipsthumbnail' && id !== 'sharp'
}
