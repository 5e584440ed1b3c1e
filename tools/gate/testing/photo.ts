import sharp, { type Sharp } from 'sharp'

/** A picture with enough detail that a file cut in half misses pixels. */
export function picture(width = 320, height = 240): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return sharp({ create: { width, height, channels: 3, background: 'white', noise } })
}

export function photo(width = 320, height = 240): Promise<Uint8Array> {
  return picture(width, height).jpeg().toBuffer()
}

export function cutShort(bytes: Uint8Array, share = 0.5): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * share))
}
