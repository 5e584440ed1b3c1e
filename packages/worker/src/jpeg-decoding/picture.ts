import { type DecoderMemory, decoderMemory, type Plane } from './decoder-memory.ts'
import { blockBytes, type JpegDecoderModule } from './decoder-module.ts'
import type { Frame, FrameLayout } from './frame.ts'
import { progression } from './progression.ts'
import { scanDecoder } from './scan-decoder.ts'
import {
  maxScans,
  nextMarker,
  type Scan,
  type SegmentReader,
  segmentReader,
  type Tables,
} from './segments.ts'

/** A JPEG up to its first scan. */
export interface Head {
  readonly file: Uint8Array
  readonly reader: SegmentReader
  readonly frame: Frame
  readonly scan: Scan
}

/** A JPEG that is being decoded. */
export interface Picture extends Head {
  readonly module: JpegDecoderModule
  readonly layout: FrameLayout
  readonly memory: DecoderMemory
  /** Whether coefficients are buffered until all scans were read. */
  readonly buffersCoefficients: boolean
}

/**
 * Reads a file up to its first scan.
 *
 * @throws Error that says what is wrong with the file
 */
export function readHead(file: Uint8Array): Head {
  if (file[0] !== 0xff || file[1] !== 0xd8) throw new Error('Expected a JPEG but received something else')
  const reader = segmentReader(file)
  const scan = reader.nextScan(2)
  if (!scan) throw new Error('Expected a JPEG with a picture but received one without')
  return { file, reader, frame: reader.tables.frame as Frame, scan }
}

/** Reserves the module's memory for a picture. */
export function pictureOf(module: JpegDecoderModule, head: Head, layout: FrameLayout): Picture {
  const { file, frame, scan } = head
  const buffersCoefficients = frame.progressive || scan.components.length < frame.components.length
  return {
    ...head,
    module,
    layout,
    memory: decoderMemory(module, file, layout, buffersCoefficients, frame.progressive),
    buffersCoefficients,
  }
}

/** Each step puts the samples of the next row of MCUs into memory. */
export function sampleRows(picture: Picture): Generator<void> {
  return picture.buffersCoefficients ? bufferedRows(picture) : streamedRows(picture)
}

/** Each step decodes a row of MCUs to samples. */
function* streamedRows({ module, reader, frame, layout, memory, scan }: Picture): Generator<void> {
  setQuantizers(memory, frame, reader.tables, scan, new Set())
  const decoder = scanDecoder(module, memory, frame, layout, reader.tables, scan, false)
  for (let row = 0; row < decoder.rows; row++) {
    decoder.decodeRow()
    yield
  }
}

/** Decodes all scans first. Each step then transforms a row of MCUs to samples. */
function* bufferedRows(picture: Picture): Generator<void> {
  decodeScans(picture)
  const { module, layout, memory } = picture
  for (let row = 0; row < layout.mcusDown; row++) {
    for (const plane of memory.planes) {
      const { down, across, side, samples, stride, coefficients, rowBytes, pitch, quantizerAt } = plane
      for (let y = 0; y < down; y++) {
        const blocks = coefficients + (row * down + y) * rowBytes
        const to = samples + y * side * stride
        const count = layout.mcusAcross * across
        module.idctRow(blocks, pitch, count, quantizerAt, memory.scratch, side, to, stride)
      }
    }
    if (layout.lossWeights) measureDetail(picture, row)
    yield
  }
}

/** Measures lost chroma detail for a row of MCUs. The module does it by itself where coefficients are not buffered. */
function measureDetail({ module, layout, memory }: Picture, row: number): void {
  const [, cb, cr] = memory.planes as [Plane, Plane, Plane]
  module.measureDetailOfRow(
    memory.detail,
    cb.coefficients + row * cb.rowBytes,
    cr.coefficients + row * cr.rowBytes,
    cb.pitch,
    layout.mcusAcross,
    cb.quantizerAt,
    cr.quantizerAt,
    memory.details,
  )
}

function decodeScans({ module, file, reader, frame, layout, memory, scan: firstScan }: Picture): void {
  const order = progression(frame.components.length)
  const found = new Set<number>()
  let scans = 0
  for (let scan: Scan | undefined = firstScan; scan; ) {
    if (++scans > maxScans) throw new Error(`Expected up to ${maxScans} scans but received more`)
    if (frame.progressive) order.add(scan)
    setQuantizers(memory, frame, reader.tables, scan, found)
    const [plane] = scan.components.map(({ index }) => memory.planes[index] as Plane)
    if (scan.start > 0 && plane && plane.pitch < blockBytes) {
      // AC coefficients that are not needed: see `decoderMemory`.
      scan = reader.nextScan(endOfData(file, scan.data))
      continue
    }
    const decoder = scanDecoder(module, memory, frame, layout, reader.tables, scan, true)
    try {
      for (let row = 0; row < decoder.rows; row++) decoder.decodeRow()
    } catch (cause) {
      throw cause instanceof Error ? new Error(`${cause.message} of scan ${scans}`, { cause }) : cause
    }
    // Nothing is read after the last scan: the EOI marker may be missing, or other data follow.
    const isWhole = frame.progressive ? order.isWhole : found.size === frame.components.length
    scan = isWhole ? undefined : reader.nextScan(decoder.end())
  }
  const missing = frame.components.findIndex((_, index) => !found.has(index))
  if (missing !== -1) throw new Error(`Expected a scan of component ${missing} but there is none`)
}

/** Where the data of a scan end, restart markers included. */
function endOfData(file: Uint8Array, start: number): number {
  let at = nextMarker(file, start)
  while (at !== -1 && ((file[at + 1] as number) & 0xf8) === 0xd0) at = nextMarker(file, at + 2)
  return at === -1 ? file.length : at
}

/**
 * Stores the quantization tables of a scan's components: those that are valid at the first scan of each component. A table
 * that is redefined later is for other components.
 */
function setQuantizers(
  { bytes, planes }: DecoderMemory,
  { components }: Frame,
  { quantizers }: Tables,
  scan: Scan,
  found: Set<number>,
): void {
  for (const { index } of scan.components) {
    if (found.has(index)) continue
    found.add(index)
    const number = components[index]?.quantizer as number
    const quantizer = quantizers[number]
    if (!quantizer) throw new Error(`Expected a quantisation table ${number} but there is none`)
    bytes.set(new Uint8Array(quantizer.buffer), (planes[index] as Plane).quantizerAt)
  }
}

/** What three components mean; a single one is always grey. */
export type ColorSpace = 'ycbcr' | 'rgb'

/** As libjpeg decides: by the JFIF and Adobe segments, else by the component ids. */
export function colorSpaceOf({ frame: { components }, reader }: Head): ColorSpace {
  const { jfif, adobeTransform } = reader.tables
  if (jfif !== undefined) return 'ycbcr'
  if (adobeTransform !== undefined) return adobeTransform === 0 ? 'rgb' : 'ycbcr'
  return String.fromCharCode(...components.map(({ id }) => id)) === 'RGB' ? 'rgb' : 'ycbcr'
}
