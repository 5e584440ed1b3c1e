import type { CodedPicture, CodedTiles, CodePoints, ImageFacts, Piece } from '@postfit/core'
import { scale } from '../codecs/resizer.ts'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { unmultiply } from '../pixels/unmultiply.ts'
import { byPrimaries, knownMatrix } from './sample-coding.ts'
import { writeAvif } from './write-avif.ts'

/** A picture of its own, opaque, upright and in sRGB as far as its decoder knows. */
export interface PlainAvif {
  readonly file: Blob
  readonly coded: CodedTiles
  /** How its samples become colours: the matrix is one that is known. */
  readonly codePoints: CodePoints
}

/** Decodes such a picture: all that its samples say, and nothing else. */
export type PlainAvifDecoder = (avif: PlainAvif) => Promise<Raster>

/** Where colours start from, so that no decoder converts them: that is done by us. */
const srgb = { primaries: 1, transfer: 13 }

/**
 * Decodes the picture of an AVIF that core found, as it is stored: neither cut nor turned, in the colours of the file. Its
 * colours and its alpha are given to the decoder each as a file that holds nothing else, so that all decoders do the same with
 * whatever the container says.
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
  const colours = await decodeTiles(decode, file, picture, codePoints)
  if (alpha) {
    // All of its own range or that of television, as its stream says: the container's word is for the colours.
    const opacity = await decodeTiles(decode, file, alpha, alpha.codePoints)
    const { data } = await atSize(opacity, colours)
    for (let at = 0; at < data.length; at += 4) colours.data[at + 3] = data[at] as number
    if (isPremultiplied) unmultiply(colours)
  }
  return colours
}

async function decodeTiles(
  decode: PlainAvifDecoder,
  file: Blob,
  coded: CodedTiles,
  told: CodePoints,
): Promise<Raster> {
  const matrix = knownMatrix(told, coded.sampling)
  const codePoints = { ...told, matrix }
  const data = await Promise.all(coded.tiles.map((pieces) => read(file, pieces)))
  const plain = writeAvif(coded, data, {
    ...codePoints,
    ...(matrix === byPrimaries ? { transfer: srgb.transfer } : srgb),
  })
  const raster = await decode({ file: plain, coded, codePoints })
  return atSize(raster, coded.shown)
}

async function read(file: Blob, pieces: readonly Piece[]): Promise<Uint8Array> {
  const parts = pieces.map(({ offset, length }) => file.slice(offset, offset + length))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** Decoders bring a picture to the size that the container says (libavif), whatever its own is. */
async function atSize(
  raster: Raster,
  size: { readonly width: number; readonly height: number },
): Promise<Raster> {
  if (raster.width === size.width && raster.height === size.height) return raster
  return scale(rowsOf(raster), { width: size.width, height: size.height })
}
