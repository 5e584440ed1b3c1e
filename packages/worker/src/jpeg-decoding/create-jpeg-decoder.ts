import type { Size } from '@postfit/core'
import type { Plane } from './decoder-memory.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import { frameLayout, type Part } from './frame.ts'
import { colourSpaceOf, type Picture, pictureOf, readHead, sampleRows } from './picture.ts'
import { writePixels } from './pixel-rows.ts'

/** Decodes one picture; the size is that which it is decoded at. */
export interface JpegDecoder extends Size {
  /**
   * The pixels, some rows at a time from the top, 4 bytes each. They lie in the module's memory, and there no longer
   * than until the next are asked for. To be asked for once.
   *
   * @throws Error that says what is wrong with the file, and where
   */
  rows(): Generator<Uint8Array, void, void>
}

/**
 * Starts decoding a JPEG as it is stored: baseline, extended or progressive, of 8 bits a sample and Huffman codes, of
 * grey, YCbCr or RGB. Gives what libjpeg gives, to the bit: at a part of the size as well.
 *
 * Of a file whose components come in one scan, which most are, no more is in memory than the file and a row of MCUs; of
 * others the coefficients are, 2 bytes each.
 *
 * What is missing or makes no sense is an error. What is too much is passed over, since many cameras write some bytes
 * too many at the end of a scan.
 *
 * @param module used by nothing else until the picture is decoded; not to be used again after an error
 * @param part 2 for half the width and height, rounded up; 4 or 8 for less
 * @throws Error that says what is wrong with the file
 */
export function createJpegDecoder(module: JpegDecoderModule, file: Uint8Array, part: Part = 1): JpegDecoder {
  const head = readHead(file)
  const picture = pictureOf(module, head, frameLayout(head.frame, part))
  const { width, height } = picture.layout
  return { width, height, rows: () => pixelRows(picture) }
}

function* pixelRows(picture: Picture): Generator<Uint8Array, void, void> {
  const { module, layout, memory } = picture
  const { bytes, planes, pixels } = memory
  const { width, height, mcuHeight, mcusDown } = layout
  const colourSpace = colourSpaceOf(picture)
  const samples = sampleRows(picture)
  // Rows that are blended with those of the next row of MCUs have to wait for it.
  const waits = planes.some(({ enlargement: { way } }) => way === 'blend' || way === 'blend-and-widen')
  for (let row = 0; row < mcusDown; row++) {
    if (row > 0) for (const plane of planes) copyRow(bytes, plane, plane.down * plane.side - 1, -1)
    samples.next()
    const last = row === mcusDown - 1
    for (const plane of planes) {
      if (row === 0) copyRow(bytes, plane, 0, -1)
      const rows = plane.height - row * plane.down * plane.side
      if (last) copyRow(bytes, plane, rows - 1, rows)
    }
    const start = waits && row > 0 ? -1 : 0
    const end = last ? height - row * mcuHeight : mcuHeight - Number(waits)
    for (let y = start; y < end; y++) {
      writePixels(module, memory, colourSpace, width, y, pixels + (y - start) * width * 4)
    }
    if (end > start) yield bytes.subarray(pixels, pixels + (end - start) * width * 4)
  }
}

function copyRow(bytes: Uint8Array, { samples, stride }: Plane, from: number, to: number): void {
  bytes.copyWithin(samples + to * stride, samples + from * stride, samples + (from + 1) * stride - 16)
}
