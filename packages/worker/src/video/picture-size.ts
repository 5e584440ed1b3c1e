import type { Size } from '@postfit/core'

/** Reads bits, most significant first. */
class Bits {
  #at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** A number of up to 24 bits; bits past the end are 0. */
  read(count: number): number {
    let value = 0
    for (let left = count; left > 0; left--, this.#at++) {
      value = value * 2 + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1)
    }
    return value
  }
}

/**
 * The picture size in a VP8 or VP9 packet; `undefined` if it has none and inherits it. The size may change at any key frame, with VP9
 * at other frames, too, as video calls do on slow networks.
 */
export function pictureSize(codec: string, packet: Uint8Array): Size | undefined {
  if (codec === 'vp8') return vp8Size(packet)
  return codec === 'vp9' ? vp9Size(new Bits(packet)) : undefined
}

/** RFC 6386 section 9.1. */
function vp8Size(packet: Uint8Array): Size | undefined {
  const isKey = ((packet[0] ?? 1) & 1) === 0
  if (!isKey || packet.length < 10) return undefined
  const side = (at: number): number => ((packet[at] ?? 0) | ((packet[at + 1] ?? 0) << 8)) & 0x3fff
  return { width: side(6), height: side(8) }
}

const srgb = 7

/** VP9 bitstream specification, section 6.2 (`uncompressed_header`). */
function vp9Size(bits: Bits): Size | undefined {
  bits.read(2)
  const profile = bits.read(1) + 2 * bits.read(1)
  if (profile === 3) bits.read(1)
  const showsExisting = bits.read(1) === 1
  if (showsExisting) return undefined
  const isKey = bits.read(1) === 0
  const isShown = bits.read(1) === 1
  const isResilient = bits.read(1) === 1
  if (isKey) {
    bits.read(24)
    skipColorConfig(bits, profile)
    return readFrameSize(bits)
  }
  const isIntra = !isShown && bits.read(1) === 1
  if (!isResilient) bits.read(2)
  if (isIntra) {
    bits.read(24)
    if (profile > 0) skipColorConfig(bits, profile)
    bits.read(8)
    return readFrameSize(bits)
  }
  // refresh_frame_flags, and three reference frames.
  bits.read(8 + 3 * 4)
  for (let reference = 0; reference < 3; reference++) if (bits.read(1) === 1) return undefined
  return readFrameSize(bits)
}

function skipColorConfig(bits: Bits, profile: number): void {
  if (profile >= 2) bits.read(1)
  if (bits.read(3) !== srgb) bits.read(profile & 1 ? 4 : 1)
  else if (profile & 1) bits.read(1)
}

function readFrameSize(bits: Bits): Size {
  return { width: bits.read(16) + 1, height: bits.read(16) + 1 }
}

/** The pictures to copy change their size: players of MP4 would stretch those that differ. */
export class SizeChange extends Error {
  constructor() {
    super('The size of the pictures changes')
    this.name = 'SizeChange'
  }
}

/** Checks packet by packet that the pictures of a track keep their size. */
export function sizeGuard(codec: string): (packet: Uint8Array) => void {
  let size: Size | undefined
  return (packet) => {
    const found = pictureSize(codec, packet)
    if (found && size && (found.width !== size.width || found.height !== size.height)) throw new SizeChange()
    size ??= found
  }
}
