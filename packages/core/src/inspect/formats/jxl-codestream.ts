import type { ColorModel, Orientation } from '../../facts/media-facts.ts'
import { cicpName, gammaName, primariesCode } from '../cicp.ts'
import type { StoredImage } from '../stored-image.ts'
import { BitReader } from './bit-reader.ts'

const extraChannel = { alpha: 0, spot: 2, black: 4, colorFilter: 5 }
const colorSpaces = { gray: 1, xyb: 2, unknown: 3 }
const whitePoint = { d65: 1, custom: 2 }
const primaries = { custom: 2, p3: 11 }
/** More than any encoder writes; a damaged count must not make us read for long. */
const maxExtraChannels = 64
/** The aspect ratios that a size can name in place of its width. */
const ratios: readonly (readonly [number, number])[] = [
  [1, 1],
  [12, 10],
  [4, 3],
  [3, 2],
  [16, 9],
  [5, 4],
  [2, 1],
]

/**
 * Reads the size and the metadata at the front of a JPEG XL codestream, after its two bytes of signature
 * (ISO/IEC 18181-1 annex D; the names are those of its tables).
 */
export function readJxlCodestream(view: DataView): StoredImage {
  const bits = new BitReader(view)
  const { width, height } = readSize(bits)
  const allDefault = bits.bool()
  if (allDefault) return { width, height, colorProfile: 'sRGB' }
  let orientation = 1
  let animated = false
  const extraFields = bits.bool()
  if (extraFields) {
    orientation = 1 + bits.bits(3)
    if (bits.bool()) readSize(bits)
    if (bits.bool()) readPreview(bits)
    animated = bits.bool()
    if (animated) {
      bits.u32(100, 1000, [1, 10], [1, 30])
      bits.u32(1, 1001, [1, 8], [1, 10])
      bits.u32(0, [0, 3], [0, 16], [0, 32])
      bits.bool()
    }
  }
  const bitDepth = readBitDepth(bits)
  bits.bool()
  const extra = Array.from({ length: Math.min(bits.u32(0, 1, [2, 4], [1, 12]), maxExtraChannels) }, () =>
    readExtraChannel(bits),
  )
  bits.bool()
  const color = readColor(bits)
  return {
    width,
    height,
    orientation: orientation as Orientation,
    // How many there are cannot be told without decoding.
    frameCount: animated ? 2 : 1,
    bitDepth,
    hasAlpha: extra.includes(extraChannel.alpha),
    colorModel: extra.includes(extraChannel.black) ? 'cmyk' : color.model,
    colorProfile: color.name,
  }
}

function readSize(bits: BitReader): { width: number; height: number } {
  const small = bits.bool()
  const side = (): number => (small ? (1 + bits.bits(5)) * 8 : bits.u32([1, 9], [1, 13], [1, 18], [1, 30]))
  const height = side()
  const ratio = ratios[bits.bits(3) - 1]
  return { height, width: ratio ? Math.floor((height * ratio[0]) / ratio[1]) : side() }
}

function readPreview(bits: BitReader): void {
  const small = bits.bool()
  const side = (): number =>
    small ? bits.u32(16, 32, [1, 5], [33, 9]) : bits.u32([1, 6], [65, 8], [321, 10], [1345, 12])
  side()
  if (bits.bits(3) === 0) side()
}

function readBitDepth(bits: BitReader): number {
  const float = bits.bool()
  if (!float) return bits.u32(8, 10, 12, [1, 6])
  const depth = bits.u32(32, 16, 24, [1, 6])
  bits.bits(4)
  return depth
}

/** The type of an extra channel. */
function readExtraChannel(bits: BitReader): number {
  if (bits.bool()) return extraChannel.alpha
  const type = bits.enumeration()
  readBitDepth(bits)
  bits.u32(0, 3, 4, [1, 3])
  bits.skip(8 * bits.u32(0, [0, 4], [16, 5], [48, 10]))
  if (type === extraChannel.alpha) bits.bool()
  else if (type === extraChannel.spot) bits.skip(4 * 16)
  else if (type === extraChannel.colorFilter) bits.u32(1, [0, 2], [3, 4], [19, 8])
  return type
}

/** An ICC profile is packed in a way of its own: that there is one is all that can be told. */
function readColor(bits: BitReader): { model: ColorModel; name: string | null } {
  if (bits.bool()) return { model: 'rgb', name: 'sRGB' }
  const wantIcc = bits.bool()
  const space = bits.enumeration()
  const model: ColorModel = space === colorSpaces.gray ? 'gray' : 'rgb'
  if (wantIcc) return { model, name: 'unnamed' }
  if (space === colorSpaces.xyb) return { model, name: 'XYB' }
  const coordinate = (): number => {
    const packed = bits.u32([0, 19], [524288, 19], [1048576, 20], [2097152, 21])
    // Signed numbers are folded: 0, -1, 1, -2, ...
    return (packed % 2 === 0 ? packed / 2 : -(packed + 1) / 2) / 1e6
  }
  const white = bits.enumeration()
  for (let i = 0; white === whitePoint.custom && i < 2; i++) coordinate()
  let code: number | null = 1
  if (space !== colorSpaces.gray) {
    code = bits.enumeration()
    // In code points it is 12 that has the white of daylight.
    if (code === primaries.p3 && white === whitePoint.d65) code = 12
    if (code === primaries.custom) code = primariesCode(Array.from({ length: 6 }, coordinate))
  }
  const gamma = bits.bool() ? 1e7 / bits.bits(24) : null
  if (gamma !== null) return { model, name: gammaName(code, gamma) }
  const transfer = bits.enumeration()
  return { model, name: code === null ? 'custom' : cicpName(code, transfer) }
}
