import type { CodedPicture, CodedTiles, CodePoints, ImageFacts, Piece } from '@postfit/core'
import { scale } from '../codecs/resizer.ts'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { unmultiply } from '../pixels/unmultiply.ts'
import { chromaticityDerived, supportedMatrix } from './sample-coding.ts'
import { writeAvif } from './write-avif.ts'

/** A self-contained picture: opaque, upright, and sRGB as far as its decoder is told. */
export interface PlainAvif {
  readonly file: Blob
  readonly coded: CodedTiles
  /** The colour description of its samples; the matrix is supported. */
  readonly codePoints: CodePoints
}

/** Decodes such a picture, without applying anything but the matrix. */
export type PlainAvifDecoder = (avif: PlainAvif) => Promise<Raster>

/** Declared in place of the real primaries and transfer, so that no decoder converts colours: that is done here. */
const srgb = { primaries: 1, transfer: 13 }

/**
 * Decodes the picture that core found in an AVIF, without cropping, rotation or colour conversion. The decoder gets colour and
 * alpha as minimal files of their own, so that the container of the original cannot make decoders differ.
 *
 * @throws PostfitError `unsupported` for colours that nobody can convert, `decode-failed`
 */
export async function decodeAvifWith(
  decode: PlainAvifDecoder,
  file: Blob,
  picture: CodedPicture,
  { codePoints = picture.codePoints }: Pick<ImageFacts, 'codePoints'>,
): Promise<Raster> {
  const { alpha, isPremultiplied } = picture
  const colors = await decodeTiles(decode, file, picture, codePoints)
  if (alpha) {
    // The range of alpha is that of its stream: the container's colour description is for the colours.
    const opacity = await decodeTiles(decode, file, alpha, alpha.codePoints)
    const { data } = await atSize(opacity, colors)
    for (let at = 0; at < data.length; at += 4) colors.data[at + 3] = data[at] as number
    if (isPremultiplied) unmultiply(colors)
  }
  return colors
}

async function decodeTiles(
  decode: PlainAvifDecoder,
  file: Blob,
  coded: CodedTiles,
  declared: CodePoints,
): Promise<Raster> {
  const matrix = supportedMatrix(declared, coded.sampling)
  const codePoints = { ...declared, matrix }
  const data = await Promise.all(coded.tiles.map((pieces) => read(file, pieces)))
  const plain = writeAvif(coded, data, {
    ...codePoints,
    ...(matrix === chromaticityDerived ? { transfer: srgb.transfer } : srgb),
  })
  const raster = await decode({ file: plain, coded, codePoints })
  return atSize(raster, coded.shown)
}

async function read(file: Blob, pieces: readonly Piece[]): Promise<Uint8Array> {
  const parts = pieces.map(({ offset, length }) => file.slice(offset, offset + length))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** libavif scales a picture to the size that the container gives, whatever the size of the stream. */
async function atSize(
  raster: Raster,
  size: { readonly width: number; readonly height: number },
): Promise<Raster> {
  if (raster.width === size.width && raster.height === size.height) return raster
  return scale(rowsOf(raster), { width: size.width, height: size.height })
}
