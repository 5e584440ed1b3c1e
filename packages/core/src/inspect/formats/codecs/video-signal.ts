import type { ChromaSampling } from '../../../facts/coded-picture.ts'
import type { HdrTransfer } from '../../../facts/media-facts.ts'
import type { PixelAspect } from '../../stored-video.ts'
import type { RbspReader } from './rbsp.ts'

/** What is told of colours, by the pictures themselves or by the container around them. */
export interface ColorDescription {
  readonly hdr: HdrTransfer | null
  /** The matrix by its code point in ITU-T H.273 table 4; `null` where none is named. */
  readonly matrix: number | null
}

/** Where nothing is told. */
export const noColorDescription: ColorDescription = { hdr: null, matrix: null }

/** What a codec's own configuration says of the pictures. What it leaves open is `null`, or `undefined` altogether. */
export interface VideoSignal extends Partial<ColorDescription> {
  /** As ffprobe names it. */
  readonly profile?: string | null
  readonly bitDepth?: number
  readonly chroma?: ChromaSampling
  readonly aspect?: PixelAspect
  /** The coded size, without what is cropped; of those that are asked for it (transport streams). */
  readonly size?: { readonly width: number; readonly height: number }
  /** Frames a second, where they are said to last equally long. */
  readonly frameRate?: number
}

const chromaFormats: readonly ChromaSampling[] = ['4:0:0', '4:2:0', '4:2:2', '4:4:4']

/** The format by the number that H.264, HEVC (`chroma_format_idc`) have for it. */
export function chromaOf(format: number): { readonly chroma?: ChromaSampling } {
  const chroma = chromaFormats[format]
  return chroma ? { chroma } : {}
}

/** The transfer of HDR after a code point of ITU-T H.273 table 3. */
export function hdrOf(transferCode: number): HdrTransfer | null {
  return transferCode === 16 ? 'pq' : transferCode === 18 ? 'hlg' : null
}

const unspecified = 2

/** A code point of table 4, as far as there is one that names something. */
export function matrixOf(code: number | null): number | null {
  return code === null || code === unspecified ? null : code
}

/** Whether the container alone names the matrix. The pictures of VP8 have no word for it (RFC 6386 section 9.2). */
export function isNamedByContainer(
  codec: string,
  pictures: VideoSignal,
  container: ColorDescription,
): boolean {
  return (codec === 'vp8' || pictures.matrix === null) && container.matrix !== null
}

/** Aspect ratios of pixels by their code in ITU-T H.273 table 7. */
const aspects: readonly (readonly [number, number])[] = [
  [1, 1],
  [12, 11],
  [10, 11],
  [16, 11],
  [40, 33],
  [24, 11],
  [20, 11],
  [32, 11],
  [80, 33],
  [18, 11],
  [15, 11],
  [64, 33],
  [160, 99],
  [4, 3],
  [3, 2],
  [2, 1],
]
const extendedSar = 255

/** The start of the usability information, which H.264 (annex E.1.1) and HEVC (annex E.2.1) have in common. */
export function readVui(bits: RbspReader): ColorDescription & Pick<VideoSignal, 'aspect'> {
  let aspect: PixelAspect = null
  if (bits.flag()) {
    const code = bits.bits(8)
    aspect = code === extendedSar ? [bits.bits(16), bits.bits(16)] : (aspects[code - 1] ?? null)
  }
  if (bits.flag()) bits.skip(1)
  if (!bits.flag()) return { aspect, ...noColorDescription }
  bits.skip(4)
  if (!bits.flag()) return { aspect, ...noColorDescription }
  bits.skip(8)
  return { aspect, hdr: hdrOf(bits.bits(8)), matrix: matrixOf(bits.bits(8)) }
}
