import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'
import { zigzag } from '../jpeg-encoding/jpeg-tables.ts'
import { type Component, type Frame, maxBlocks } from './frame.ts'
import { standardAcCodes, standardDcCodes } from './standard-codes.ts'

/** Each scan costs a pass over the picture. No encoder writes that many: more are an attack. */
export const maxScans = 500

/** A component of a scan: its index in the frame, and its Huffman tables. */
export interface ScanComponent {
  readonly index: number
  readonly dcTable: number
  readonly acTable: number
}

/** A scan header (ITU-T T.81, B.2.3). */
export interface Scan {
  readonly components: readonly ScanComponent[]
  /** The first and the last coefficient, in zigzag order (Ss, Se). */
  readonly start: number
  readonly end: number
  /** Successive approximation: the lowest bit so far, 0 for none (Ah), and the lowest bit of this scan (Al). */
  readonly high: number
  readonly low: number
  /** Position of its data in the file. */
  readonly data: number
}

/** What was read up to a scan, or to the end of the image. */
export interface Tables {
  readonly quantizers: readonly (Uint16Array | undefined)[]
  readonly dcCodes: readonly (HuffmanCode | undefined)[]
  readonly acCodes: readonly (HuffmanCode | undefined)[]
  /** MCUs between two restart markers; 0 if there are none. */
  readonly restartInterval: number
  readonly frame: Frame | undefined
  /** How colours are stored: the JFIF revision, if there is a JFIF segment, and the transform flag of an Adobe segment. */
  readonly jfif: number | undefined
  readonly adobeTransform: number | undefined
}

/** Reads a JPEG's segments (ITU-T T.81, annex B). */
export interface SegmentReader {
  readonly tables: Tables
  /**
   * Stray bytes so far, between segments or at the end of one. They do no harm and are ignored here; libjpeg warns about some
   * and fails on others.
   */
  readonly surplus: number
  /**
   * Reads up to the next scan.
   *
   * @param from where to look for the next marker
   * @returns `undefined` at the end of the image
   * @throws Error that says what is wrong
   */
  nextScan(from: number): Scan | undefined
}

const marker = {
  tem: 0x01,
  sof0: 0xc0,
  sof2: 0xc2,
  dht: 0xc4,
  jpg: 0xc8,
  dac: 0xcc,
  sof15: 0xcf,
  rst0: 0xd0,
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  dqt: 0xdb,
  dri: 0xdd,
  app0: 0xe0,
  app14: 0xee,
}

/** Frames that are not supported, by marker (T.81, table B.1). All others are differential. */
const otherKinds: Readonly<Record<number, string>> = {
  195: 'lossless',
  201: 'arithmetic codes',
  202: 'arithmetic codes',
  203: 'lossless',
}

/** Starts to read a file. */
export function segmentReader(bytes: Uint8Array): SegmentReader {
  const quantizers: (Uint16Array | undefined)[] = []
  const dcCodes: (HuffmanCode | undefined)[] = [...standardDcCodes]
  const acCodes: (HuffmanCode | undefined)[] = [...standardAcCodes]
  let restartInterval = 0
  let frame: Frame | undefined
  let jfif: number | undefined
  let adobeTransform: number | undefined
  let surplus = 0

  function readQuantizers(segment: Segment): void {
    while (segment.left > 0) {
      const head = segment.byte()
      const [wide, index] = [head >> 4, head & 15]
      assert(wide <= 1 && index <= 3, `quantisation table ${index} of kind ${wide}`)
      const table = new Uint16Array(64)
      for (const place of zigzag) table[place] = wide ? segment.word() : segment.byte()
      quantizers[index] = table
    }
  }

  function readCodes(segment: Segment): void {
    while (segment.left > 0) {
      const head = segment.byte()
      const [kind, index] = [head >> 4, head & 15]
      assert(kind <= 1 && index <= 3, `Huffman table ${index} of kind ${kind}`)
      const counts = Array.from({ length: 16 }, () => segment.byte())
      const total = counts.reduce((sum, count) => sum + count, 0)
      assert(total <= 256, `a Huffman table of ${total} symbols`)
      const symbols = Array.from({ length: total }, () => segment.byte())
      const codes = kind === 0 ? dcCodes : acCodes
      codes[index] = { counts, symbols }
    }
  }

  function readRestartInterval(segment: Segment): number {
    const interval = segment.word()
    surplus += segment.left
    return interval
  }

  function readFrame(code: number, segment: Segment): void {
    assert(frame === undefined, 'a second frame')
    const bits = segment.byte()
    const [height, width] = [segment.word(), segment.word()]
    const count = segment.byte()
    const kind = code <= marker.sof2 ? 'Huffman codes' : (otherKinds[code] ?? 'hierarchical')
    if (kind !== 'Huffman codes' || bits !== 8 || (count !== 1 && count !== 3)) {
      const received = `${kind}, ${bits} bits a sample and ${count} components`
      throw new Error(
        `Expected Huffman codes, 8 bits a sample and 1 or 3 components but received ${received}`,
      )
    }
    assert(width > 0 && height > 0, `${width}x${height} pixels`)
    const components = Array.from({ length: count }, (): Component => {
      const id = segment.byte()
      const sampling = segment.byte()
      return { id, across: sampling >> 4, down: sampling & 15, quantizer: segment.byte() }
    })
    for (const { across, down, quantizer } of components) {
      const possible = across >= 1 && across <= 4 && down >= 1 && down <= 4
      assert(possible, `a component sampled ${across}x${down} times`)
      assert(quantizer <= 3, `quantisation table ${quantizer}`)
    }
    frame = { width, height, progressive: code === marker.sof2, components }
    surplus += segment.left
  }

  function readScan(segment: Segment, data: number): Scan {
    assert(frame !== undefined, 'a scan before the frame')
    const { components: all } = frame as Frame
    const count = segment.byte()
    assert(count >= 1 && count <= all.length, `a scan of ${count} components`)
    // Several components can have one number: as for libjpeg, each is the next of that number.
    const scanned: number[] = []
    const components = Array.from({ length: count }, (): ScanComponent => {
      const id = segment.byte()
      const tables = segment.byte()
      const index = all.findIndex((component, at) => component.id === id && !scanned.includes(at))
      scanned.push(index)
      assert(index !== -1, `a scan of component ${id}`)
      assert((tables & 15) <= 3 && tables >> 4 <= 3, `Huffman tables ${tables >> 4} and ${tables & 15}`)
      return { index, dcTable: tables >> 4, acTable: tables & 15 }
    })
    const blocks = scanned.reduce(
      (sum, i) => sum + (all[i] as Component).across * (all[i] as Component).down,
      0,
    )
    assert(count === 1 || blocks <= maxBlocks, `an MCU of ${blocks} blocks`)
    const [start, end, approximation] = [segment.byte(), segment.byte(), segment.byte()]
    surplus += segment.left
    return { components, start, end, high: approximation >> 4, low: approximation & 15, data }
  }

  return {
    get tables() {
      return { quantizers, dcCodes, acCodes, restartInterval, frame, jfif, adobeTransform }
    },
    get surplus() {
      return surplus
    },
    nextScan(from) {
      for (let at = from; ; ) {
        const expected = at
        at = nextMarker(bytes, at)
        assert(at !== -1, 'no end of the image')
        // Any number of fill bytes 0xFF may come before a marker (T.81, B.1.1.2).
        if (bytes.subarray(expected, at).some((byte) => byte !== 0xff)) surplus += at - expected
        const code = bytes[at + 1] as number
        if (code === marker.eoi) return undefined
        at += 2
        // Markers without parameters (T.81, table B.1).
        if (code === marker.tem || (code >= marker.rst0 && code <= marker.soi)) {
          surplus += 2
          continue
        }
        const segment = segmentAt(bytes, at, code >= marker.app0)
        const end = segment.end
        if (code === marker.sos) return readScan(segment, end)
        if (code === marker.dqt) readQuantizers(segment)
        else if (code === marker.dht) readCodes(segment)
        else if (code === marker.dri) restartInterval = readRestartInterval(segment)
        else if (code === marker.app0) jfif = revisionOf(segment) ?? jfif
        else if (code === marker.app14) adobeTransform = transformOf(segment) ?? adobeTransform
        else if (code >= marker.sof0 && code <= marker.sof15 && code !== marker.jpg && code !== marker.dac)
          readFrame(code, segment)
        at = end
      }
    },
  }
}

/** The position of the next marker, or -1. */
export function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1]
    if (code !== undefined && code !== 0 && code !== 0xff) return at
  }
  return -1
}

/** The major version of JFIF: 1 for 1.02. */
function revisionOf(segment: Segment): number | undefined {
  return segment.left >= 14 && segment.text(5) === 'JFIF\0' ? segment.byte() : undefined
}

function transformOf(segment: Segment): number | undefined {
  if (segment.left < 12 || segment.text(5) !== 'Adobe') return undefined
  segment.skip(6)
  return segment.byte()
}

/** The rest of a segment. Reading past its end throws. */
interface Segment {
  readonly left: number
  readonly end: number
  byte(): number
  word(): number
  text(length: number): string
  skip(length: number): void
}

/** @param lenient whether a length of less than 2 is allowed, as libjpeg does for application segments */
function segmentAt(bytes: Uint8Array, start: number, lenient: boolean): Segment {
  const told = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)
  const length = lenient ? Math.max(2, told) : told
  const end = start + length
  assert(length >= 2 && end <= bytes.length, `a segment of ${length} bytes`)
  let at = start + 2
  return {
    end,
    get left() {
      return end - at
    },
    byte() {
      assert(at < end, `a segment of ${length} bytes`)
      return bytes[at++] as number
    },
    word() {
      return (this.byte() << 8) | this.byte()
    },
    text(length) {
      return String.fromCharCode(...Array.from({ length }, () => this.byte()))
    },
    skip(length) {
      at += length
    },
  }
}

function assert(fits: boolean, received: string): asserts fits {
  if (!fits) throw new Error(`Expected a JPEG that is whole and sound but received ${received}`)
}
