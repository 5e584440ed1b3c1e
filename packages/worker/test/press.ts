import { lut8Profile } from './icc-table-builder.ts'

/** The profile of a press of which each ink takes a share of the light away. It exists nowhere: nobody can guess it. */
export const pressProfile: Uint8Array<ArrayBuffer> = lut8Profile({
  space: 'CMYK',
  pcs: 'Lab ',
  points: 5,
  color: ([c = 0, m = 0, y = 0, k = 0]) => [
    Math.max(10, 100 - 85 * k - (1 - k) * (35 * c + 45 * m + 8 * y)),
    (1 - k) * (-30 * c + 60 * m - 4 * y),
    (1 - k) * (-38 * c - 4 * m + 75 * y),
  ],
})

/** Puts a profile into a JPEG that has none, in front of everything else. */
export function withProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode('ICC_PROFILE\0\x01\x01')
  const length = 2 + name.length + profile.length
  const head = [0xff, 0xd8, 0xff, 0xe2, length >> 8, length & 255]
  const bytes = new Uint8Array(jpeg.length + 2 + length)
  bytes.set(head)
  bytes.set(name, head.length)
  bytes.set(profile, head.length + name.length)
  bytes.set(jpeg.subarray(2), 4 + length)
  return bytes
}
