import { joinedBytes } from '../../bytes/joined-bytes.ts'
import { UnsupportedVariety } from '../decoded-picture.ts'
import { findBlocks } from './blocks.ts'
import { type TiffDirectory, tag } from './directory.ts'

const marker = {
  frame: 0xc0,
  huffman: 0xc4,
  restart: 0xd0,
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantization: 0xdb,
  interval: 0xdd,
}
/** Values of a block, and of its side. */
const blockValues = 64
const blockSide = 8
/** Lengths that Huffman codes have, which are counted before their values. */
const codeLengths = 16

/** What stands before the data of a scan. */
interface Head {
  readonly segments: Uint8Array
  readonly scan: Uint8Array
  /** Whether it says how much lies between two restart markers. */
  readonly hasInterval: boolean
  /** Bytes of the first strip that are part of it. */
  readonly taken: number
  /** Where it ends in the file; 0 where there is none of it. */
  readonly end: number
}

/**
 * The JPEG of a page that is compressed in the way of TIFF 6.0, section 22, which programs understood in three ways: a whole JPEG in one
 * place, its head there and its data in the strips, or nothing of it but tables and data.
 *
 * @throws Error for what is damaged, `UnsupportedVariety`
 */
export function oldJpeg(directory: TiffDirectory): Uint8Array<ArrayBuffer> {
  const { view, first } = directory
  const file = new Uint8Array(view.buffer as ArrayBuffer)
  const { isTiled, height: rows, places } = findBlocks(directory)
  const start = first(tag.jpegStart) ?? 0
  const [data = { offset: 0 }] = places
  // Its length is often wrong.
  const head = start > 0 ? headOf(file, start, data.offset) : null
  // The only strip can begin with the JPEG's head as well; a tile can reach beyond the page.
  const isInOnePlace = head?.taken === 0 && places.length === 1
  if (isInOnePlace && (isTiled || (start <= data.offset && data.offset < head.end))) return file.slice(start)
  if (isTiled) {
    throw new UnsupportedVariety(
      'It has tiles of JPEG in the way of old programs, which Postfit does not read',
    )
  }
  const { segments, scan, hasInterval, taken } = head ?? headOfTables(directory)
  const parts = [segments]
  // Each strip begins anew, as data behind a restart marker do.
  if (places.length > 1 && !hasInterval) {
    const [across, down] = samplingOf(directory)
    const unitsAcross = Math.ceil((first(tag.width) ?? 0) / (across * blockSide))
    parts.push(segment(marker.interval, uint16(unitsAcross * Math.ceil(rows / (down * blockSide)))))
  }
  parts.push(scan)
  let restarts = 0
  for (const [at, { offset, length }] of places.entries()) {
    if (at > 0) parts.push(Uint8Array.of(0xff, marker.restart | (restarts++ & 7)))
    const strip = withoutMarker(file.subarray(offset + (at === 0 ? taken : 0), offset + length))
    restarts += restartsIn(strip)
    parts.push(strip)
  }
  return joinedBytes([...parts, Uint8Array.of(0xff, marker.end)])
}

/**
 * The head of a JPEG, which is to have all that its data need: some programs put the last of its segments in front of the data of the first
 * strip. `null` for what is not all there.
 */
function headOf(file: Uint8Array, start: number, strip: number): Head | null {
  if (file[start] !== 0xff || file[start + 1] !== marker.start) return null
  const kinds: number[] = []
  const segments = [file.subarray(start, start + 2)]
  for (let at = start + 2, isInStrip = false; ; ) {
    if (file[at] !== 0xff || at + 4 > file.length) {
      if (isInStrip) return null
      isInStrip = true
      at = strip
      continue
    }
    const kind = file[at + 1] as number
    const end = at + 2 + (((file[at + 2] as number) << 8) | (file[at + 3] as number))
    if (kind === marker.scan) {
      if (!kinds.includes(marker.frame)) return null
      return {
        segments: joinedBytes(segments),
        scan: file.subarray(at, end),
        hasInterval: kinds.includes(marker.interval),
        taken: isInStrip ? end - strip : 0,
        end,
      }
    }
    kinds.push(kind)
    segments.push(file.subarray(at, end))
    at = end
  }
}

/** The head of a JPEG of which the directory has the tables. */
function headOfTables(directory: TiffDirectory): Head {
  const { view, list, first } = directory
  const file = new Uint8Array(view.buffer as ArrayBuffer)
  const samples = first(tag.samplesPerPixel) ?? 1
  const components = [...Array(samples).keys()]
  const [across, down] = samplingOf(directory)
  const [tables, dc, ac] = [list(tag.jpegQuantization), list(tag.jpegDc), list(tag.jpegAc)]
  if ([tables, dc, ac].some(({ length }) => length < samples)) throw new Error('Its tables are missing')
  const codes = (place: number): number[] => {
    const counts = file.subarray(place, place + codeLengths)
    const end = place + codeLengths + counts.reduce((sum, count) => sum + count, 0)
    return [...file.subarray(place, end)]
  }
  return {
    hasInterval: false,
    taken: 0,
    end: 0,
    segments: joinedBytes([
      Uint8Array.of(0xff, marker.start),
      ...tables.map((place, at) =>
        segment(marker.quantization, [at, ...file.subarray(place, place + blockValues)]),
      ),
      segment(marker.frame, [
        8,
        ...uint16(first(tag.height) ?? 0),
        ...uint16(first(tag.width) ?? 0),
        samples,
        ...components.flatMap((at) => [at + 1, at === 0 ? (across << 4) | down : 0x11, at]),
      ]),
      ...dc.map((place, at) => segment(marker.huffman, [at, ...codes(place)])),
      ...ac.map((place, at) => segment(marker.huffman, [0x10 | at, ...codes(place)])),
    ]),
    scan: segment(marker.scan, [
      samples,
      ...components.flatMap((at) => [at + 1, (at << 4) | at]),
      ...[0, blockValues - 1, 0],
    ]),
  }
}

/** Columns and rows of brightness to one of colour. */
function samplingOf({ list, first }: TiffDirectory): readonly [across: number, down: number] {
  if ((first(tag.samplesPerPixel) ?? 1) === 1) return [1, 1]
  const [across = 2, down = 2] = list(tag.subsampling)
  return [across, down]
}

function restartsIn(data: Uint8Array): number {
  let count = 0
  for (let at = data.indexOf(0xff); at !== -1; at = data.indexOf(0xff, at + 1)) {
    if (((data[at + 1] ?? 0) & 0xf8) === marker.restart) count++
  }
  return count
}

/** Data of a scan without the marker that may stand behind them. */
function withoutMarker(data: Uint8Array): Uint8Array {
  const end = data.length - 2
  return data[end] === 0xff && (data[end + 1] as number) >= marker.restart ? data.subarray(0, end) : data
}

function segment(kind: number, content: readonly number[]): Uint8Array {
  return Uint8Array.of(0xff, kind, ...uint16(content.length + 2), ...content)
}

function uint16(value: number): [number, number] {
  return [value >> 8, value & 255]
}
