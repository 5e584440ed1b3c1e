import type { Size } from '@postfit/core'
import { type DecoderMemory, decoderMemory, type Plane } from './decoder-memory.ts'
import { blockBytes, type JpegDecoderModule } from './decoder-module.ts'
import { type Frame, type FrameLayout, frameLayout, type Part } from './frame.ts'
import { type ColourSpace, writePixels } from './pixel-rows.ts'
import { progression } from './progression.ts'
import { scanDecoder } from './scan-decoder.ts'
import {
  mostScans,
  nextMarker,
  type Scan,
  type SegmentReader,
  segmentReader,
  type Tables,
} from './segments.ts'

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
  if (file[0] !== 0xff || file[1] !== 0xd8) throw new Error('Expected a JPEG but received something else')
  const reader = segmentReader(file)
  const scan = reader.nextScan(2)
  if (!scan) throw new Error('Expected a JPEG with a picture but received one without')
  const frame = reader.tables.frame as Frame
  const layout = frameLayout(frame, part)
  const kept = frame.progressive || scan.components.length < frame.components.length
  const memory = decoderMemory(module, file, layout, kept, frame.progressive)
  const picture: Picture = { module, file, reader, frame, layout, memory }
  return {
    width: layout.width,
    height: layout.height,
    rows: () => pixelRows(picture, kept ? keptRows(picture, scan) : streamedRows(picture, scan)),
  }
}

/** All that belongs to a picture. */
interface Picture {
  readonly module: JpegDecoderModule
  readonly file: Uint8Array
  readonly reader: SegmentReader
  readonly frame: Frame
  readonly layout: FrameLayout
  readonly memory: DecoderMemory
}

/** Decodes a row of MCUs each time, to samples. */
function* streamedRows({ module, reader, frame, layout, memory }: Picture, scan: Scan): Generator<void> {
  setQuantisers(memory, frame, reader.tables, scan, new Set())
  const decoder = scanDecoder(module, memory, frame, layout, reader.tables, scan, false)
  for (let row = 0; row < decoder.rows; row++) {
    decoder.decodeRow()
    yield
  }
}

/** Decodes all scans, and then turns the coefficients of a row of MCUs to samples each time. */
function* keptRows(picture: Picture, firstScan: Scan): Generator<void> {
  decodeScans(picture, firstScan)
  const { module, layout, memory } = picture
  for (let row = 0; row < layout.mcusDown; row++) {
    for (const plane of memory.planes) {
      const { down, across, side, samples, stride, coefficients, rowBytes, pitch, quantiserAt } = plane
      for (let y = 0; y < down; y++) {
        const blocks = coefficients + (row * down + y) * rowBytes
        const to = samples + y * side * stride
        const count = layout.mcusAcross * across
        module.transformRow(blocks, pitch, count, quantiserAt, memory.scratch, side, to, stride)
      }
    }
    yield
  }
}

function decodeScans({ module, file, reader, frame, layout, memory }: Picture, firstScan: Scan): void {
  const order = progression(frame.components.length)
  const found = new Set<number>()
  let scans = 0
  for (let scan: Scan | undefined = firstScan; scan; ) {
    if (++scans > mostScans) throw new Error(`Expected up to ${mostScans} scans but received more`)
    if (frame.progressive) order.add(scan)
    setQuantisers(memory, frame, reader.tables, scan, found)
    const [plane] = scan.components.map(({ index }) => memory.planes[index] as Plane)
    if (scan.start > 0 && plane && plane.pitch < blockBytes) {
      // Details that are not shown: see `decoderMemory`.
      scan = reader.nextScan(endOfData(file, scan.data))
      continue
    }
    const decoder = scanDecoder(module, memory, frame, layout, reader.tables, scan, true)
    try {
      for (let row = 0; row < decoder.rows; row++) decoder.decodeRow()
    } catch (cause) {
      throw cause instanceof Error ? new Error(`${cause.message} of scan ${scans}`, { cause }) : cause
    }
    scan = reader.nextScan(decoder.end())
  }
  const missing = frame.components.findIndex((_, index) => !found.has(index))
  if (missing !== -1) throw new Error(`Expected a scan of component ${missing} but there is none`)
}

/** Where a scan's data end, restart markers being a part of them. */
function endOfData(file: Uint8Array, start: number): number {
  let at = nextMarker(file, start)
  while (at !== -1 && ((file[at + 1] as number) & 0xf8) === 0xd0) at = nextMarker(file, at + 2)
  return at === -1 ? file.length : at
}

/**
 * Puts the quantisers of a scan's components into memory, which are those at their first scan: one that comes later is
 * for other components.
 */
function setQuantisers(
  { bytes, planes }: DecoderMemory,
  { components }: Frame,
  { quantisers }: Tables,
  scan: Scan,
  found: Set<number>,
): void {
  for (const { index } of scan.components) {
    if (found.has(index)) continue
    found.add(index)
    const number = components[index]?.quantiser as number
    const quantiser = quantisers[number]
    if (!quantiser) throw new Error(`Expected a quantisation table ${number} but there is none`)
    bytes.set(new Uint8Array(quantiser.buffer), (planes[index] as Plane).quantiserAt)
  }
}

/** @param samples puts those of the next row of MCUs into memory each time */
function* pixelRows(picture: Picture, samples: Iterator<void>): Generator<Uint8Array, void, void> {
  const { module, layout, memory, reader, frame } = picture
  const { bytes, planes, pixels } = memory
  const { width, height, mcuHeight, mcusDown } = layout
  const colourSpace = colourSpaceOf(frame, reader.tables)
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

/** As libjpeg takes it to be: by what JFIF and Adobe say, and else by the components' names. */
function colourSpaceOf({ components }: Frame, { jfif, adobeTransform }: Tables): ColourSpace {
  if (jfif !== undefined) return 'ycbcr'
  if (adobeTransform !== undefined) return adobeTransform === 0 ? 'rgb' : 'ycbcr'
  return String.fromCharCode(...components.map(({ id }) => id)) === 'RGB' ? 'rgb' : 'ycbcr'
}
