import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'
import type { DecoderMemory, Plane } from './decoder-memory.ts'
import { blockBytes, type JpegDecoderModule, planBytes, truncated } from './decoder-module.ts'
import type { Frame, FrameLayout } from './frame.ts'
import { lookupTable, lookupTableBytes } from './lookup-table.ts'
import { codeBytes, pairTable } from './pair-table.ts'
import type { Scan, Tables } from './segments.ts'

/** Decodes one scan. */
export interface ScanDecoder {
  /** Number of rows of MCUs. In a scan of one component each block is an MCU (ITU-T T.81, A.2.2). */
  readonly rows: number
  /**
   * Decodes the next row.
   *
   * @throws Error that says what is wrong, and in which row
   */
  decodeRow(): void
  /** The position in the file after what was read. */
  end(): number
}

const rst0 = 0xd0
/** AC tables follow the four DC tables. */
const firstAcTable = 4

/**
 * Starts to decode a scan.
 *
 * @param kept whether coefficients are buffered; else they are transformed to samples at once
 * @throws Error when it refers to a missing Huffman table
 */
export function scanDecoder(
  module: JpegDecoderModule,
  memory: DecoderMemory,
  { progressive }: Frame,
  { mcusAcross, mcusDown, lossWeights }: FrameLayout,
  { dcCodes, acCodes, restartInterval }: Tables,
  scan: Scan,
  kept: boolean,
): ScanDecoder {
  const { bytes, words, plans } = memory
  const planes = scan.components.map(({ index }) => memory.planes[index] as Plane)
  const [only] = planes as [Plane]
  const alone = planes.length === 1
  const mcus = alone ? only.blocksAcross : mcusAcross
  const rows = alone ? only.blocksDown : mcusDown
  const { start, high, low } = scan
  const needsDc = !progressive || (start === 0 && high === 0)
  const needsAc = !progressive || start > 0

  // Where each block of an MCU is stored in the first row, and the distance to the next row.
  const targets: { first: number; step: number }[] = []
  let acTable = 0
  scan.components.forEach((component, i) => {
    const plane = planes[i] as Plane
    const [across, down] = alone ? [1, 1] : [plane.across, plane.down]
    const dcTable = needsDc ? tableAt(dcCodes, component.dcTable, 0) : 0
    acTable = needsAc ? tableAt(acCodes, component.acTable, firstAcTable) : 0
    const { coefficients, rowBytes, pitch, samples, stride, side, quantizerAt, predictor } = plane
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        const first = kept ? coefficients + y * rowBytes + x * pitch : samples + (y * stride + x) * side
        const step = across * (kept ? pitch : side)
        const plan = [
          dcTable,
          acTable,
          predictor,
          first,
          step,
          kept ? 0 : side,
          quantizerAt,
          stride,
          lossWeights && component.index > 0 ? memory.detail : 0,
          memory.details,
          Number(component.index === 2),
        ]
        words.set(plan, (plans + targets.length * planBytes) / 4)
        targets.push({ first, step: kept ? down * rowBytes : 0 })
      }
    }
  })
  const plansEnd = plans + targets.length * planBytes

  /** Stores a table in memory, and returns its address. */
  function tableAt(codes: readonly (HuffmanCode | undefined)[], index: number, first: number): number {
    const code = codes[index]
    const table = code && lookupTable(code)
    if (!table || (first === 0 && code.symbols.some((symbol) => symbol > 15))) {
      throw new Error(`Expected a Huffman table ${index} but ${code ? 'it is damaged' : 'there is none'}`)
    }
    const at = memory.tables + (first + index) * codeBytes
    bytes.set(table, at)
    if (first === firstAcTable && !progressive) bytes.set(pairTable(table), at + lookupTableBytes)
    return at
  }

  /** Decodes some MCUs of a row. */
  function decode(first: number, some: number, row: number): number {
    if (!progressive) return module.decodeMcus(first, some, plans, plansEnd, memory.zigzag, memory.scratch)
    if (start === 0) {
      const decodeDc = high === 0 ? module.decodeDcFirst : module.refineDc
      return decodeDc(first, some, plans, plansEnd, low)
    }
    const decodeAc = high === 0 ? module.decodeAcFirst : module.refineAc
    const block = only.coefficients + row * only.rowBytes + first * blockBytes
    return decodeAc(block, some, acTable, start, scan.end, low, memory.eobRun, memory.zigzag)
  }

  let row = 0
  let untilRestart = restartInterval
  let restarts = 0
  reset()
  module.startAt(memory.file + scan.data)

  function reset(): void {
    for (const { predictor } of memory.planes) words[predictor / 4] = 0
    words[memory.eobRun / 4] = 0
  }

  function restart(): void {
    const marker = module.readMarker()
    const expected = rst0 + (restarts % 8)
    if (marker !== expected) throw failure(`marker ${hex(expected)} but received ${hex(marker)}`)
    reset()
    restarts++
    untilRestart = restartInterval
  }

  function failure(what: string): Error {
    return new Error(`Expected ${what} in row ${row + 1} of ${rows}`)
  }

  return {
    rows,
    decodeRow() {
      targets.forEach(({ first, step }, i) => {
        words[(plans + i * planBytes) / 4 + 3] = first + row * step
      })
      for (let first = 0; first < mcus; ) {
        if (restartInterval > 0 && untilRestart === 0) restart()
        const some = restartInterval > 0 ? Math.min(mcus - first, untilRestart) : mcus - first
        const status = decode(first, some, row)
        if (status === truncated) throw failure('more data')
        if (status !== 0) throw failure('coefficients of a block but received damaged ones')
        first += some
        untilRestart -= some
      }
      row++
    },
    end: () => module.nextByte() - memory.file,
  }
}

function hex(code: number): string {
  return `0x${code.toString(16)}`
}
