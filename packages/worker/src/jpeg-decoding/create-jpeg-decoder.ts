import type { Size } from '@postfit/core'
import type { Plane } from './decoder-memory.ts'
import type { JpegDecoderModule } from './decoder-module.ts'
import { frameLayout, type Part } from './frame.ts'
import { colorSpaceOf, type Picture, pictureOf, readHead, sampleRows } from './picture.ts'
import { writePixels } from './pixel-rows.ts'

/** Decodes one picture, at this size. */
export interface JpegDecoder extends Size {
  /**
   * The pixels, some rows at a time from the top, 4 bytes each. They are views of the module's memory, and valid until the
   * next rows are requested. To be called once.
   *
   * @throws Error that says what is wrong with the file, and where
   */
  rows(): Generator<Uint8Array, void, void>
}

/**
 * Starts to decode a JPEG: baseline, extended or progressive, Huffman-coded, 8 bits a sample, grey, YCbCr or RGB. Orientation
 * and profile are not applied. The pixels are libjpeg's to the bit, with scaled decoding, too.
 *
 * If all components are in one scan, as in most files, only the file and a row of MCUs are in memory; else all coefficients
 * are, 2 bytes each.
 *
 * Missing and invalid data are errors. Surplus bytes are ignored, since many cameras write some at the end of a scan.
 *
 * @param module must not be used by anything else until the picture is decoded, and not be used again after an error
 * @param part 2 for half the width and height, rounded up; 4 or 8 for a quarter or an eighth
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
  const colorSpace = colorSpaceOf(picture)
  const samples = sampleRows(picture)
  // Vertical upsampling at the end of a row of MCUs needs the next one.
  const waits = planes.some(({ upsampling: { method } }) => method === 'h1v2' || method === 'h2v2')
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
      writePixels(module, memory, colorSpace, width, y, pixels + (y - start) * width * 4)
    }
    if (end > start) yield bytes.subarray(pixels, pixels + (end - start) * width * 4)
  }
}

function copyRow(bytes: Uint8Array, { samples, stride }: Plane, from: number, to: number): void {
  bytes.copyWithin(samples + to * stride, samples + from * stride, samples + (from + 1) * stride - 16)
}
