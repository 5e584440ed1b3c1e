import type { FrameLayout } from '../jpeg-decoding/frame.ts'
import type { Scan, Tables } from '../jpeg-decoding/segments.ts'
import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'
import { type CodeTable, codeTable, ScanBits } from './scan-bits.ts'
import { type NonZeros, walkBand, walkBlock, walkDc, walkRefinement } from './walk-blocks.ts'

/** The picture that a scan belongs to. */
export interface WalkedPicture {
  readonly file: Uint8Array
  readonly progressive: boolean
  readonly layout: FrameLayout
  /** The state of each component; none for sequential pictures. */
  readonly nonZeros: readonly NonZeros[]
}

const rst0 = 0xd0

/**
 * Parses the data of a scan. Each step is a row of MCUs.
 *
 * @returns its end in the file
 * @throws Error for missing, invalid or surplus data
 */
export function* walkScan(
  { file, progressive, layout, nonZeros }: WalkedPicture,
  { dcCodes, acCodes, restartInterval }: Tables,
  { components, start, end, high, data }: Scan,
): Generator<void, number, void> {
  const bits = new ScanBits(file, data)
  const parts = components.map(({ index, dcTable, acTable }) => {
    const component = layout.components[index] as FrameLayout['components'][number]
    return { ...component, index, dcTable, acTable }
  })
  const [only] = parts as [(typeof parts)[number]]
  const alone = parts.length === 1
  const mcus = alone ? only.blocksAcross : layout.mcusAcross
  const rows = alone ? only.blocksDown : layout.mcusDown
  const walkMcu = start === 0 ? mcuWalker() : bandWalker()

  /** Parses all blocks of any MCU. */
  function mcuWalker(): () => boolean {
    if (progressive && high > 0) {
      const blocks = parts.reduce((sum, { across, down }) => sum + across * down, 0)
      return () => {
        for (let block = 0; block < (alone ? 1 : blocks); block++) bits.take(1)
        return true
      }
    }
    const blocks = parts.flatMap(({ across, down, dcTable, acTable }) => {
      const dc = tableOf(dcCodes, dcTable)
      if (dc.symbols.some((symbol) => symbol > 15)) throw new Error(`Huffman table ${dcTable} is damaged`)
      const tables = { dc: dc.table, ac: progressive ? undefined : tableOf(acCodes, acTable).table }
      return Array.from({ length: alone ? 1 : across * down }, () => tables)
    })
    return () => {
      for (const { dc, ac } of blocks) if (!(ac ? walkBlock(bits, dc, ac) : walkDc(bits, dc))) return false
      return true
    }
  }

  /** Parses a band of consecutive blocks. */
  function bandWalker(): (row: number, mcu: number) => boolean {
    const { table } = tableOf(acCodes, only.acTable)
    const found = nonZeros[only.index] as NonZeros
    return (row, mcu) => {
      found.block = row * mcus + mcu
      if (high > 0) ended = walkRefinement(bits, table, start, end, found, ended)
      else if (ended > 0) ended--
      else ended = walkBand(bits, table, start, end, found)
      return ended >= 0
    }
  }

  /** The end-of-band run that is left. */
  let ended = 0
  let untilRestart = restartInterval
  let restarts = 0

  function restart(row: number): void {
    assertNothingLeft(row)
    const marker = file[bits.position + 1]
    if (marker !== rst0 + (restarts % 8))
      throw new Error(`Restart marker ${restarts} is missing in row ${row}`)
    bits.startAt(bits.position + 2)
    ended = 0
    restarts++
    untilRestart = restartInterval
  }

  function assertNothingLeft(row: number): void {
    if (bits.truncated) throw new Error(`The data of a scan break off before row ${row}`)
    const more = bits.unused > 0 || !isMarker(file, bits.position)
    if (more) throw new Error(`The data of a scan have bytes too many before row ${row}`)
  }

  for (let row = 0; row < rows; row++) {
    for (let mcu = 0; mcu < mcus; mcu++) {
      if (restartInterval > 0 && untilRestart-- === 0) {
        restart(row)
        untilRestart--
      }
      if (!walkMcu(row, mcu)) throw new Error(`A block is damaged in row ${row}`)
    }
    if (bits.truncated) throw new Error(`The data of a scan break off in row ${row}`)
    yield
  }
  assertNothingLeft(rows)
  return bits.position
}

function tableOf(
  codes: readonly (HuffmanCode | undefined)[],
  index: number,
): { table: CodeTable; symbols: readonly number[] } {
  const code = codes[index]
  const table = codeTable(code)
  if (!code || !table) throw new Error(`Huffman table ${index} is missing or damaged`)
  return { table, symbols: code.symbols }
}

/** Whether a marker starts at a byte, possibly after fill bytes. */
function isMarker(file: Uint8Array, start: number): boolean {
  let at = start
  while (file[at] === 255 && file[at + 1] === 255) at++
  return file[at] === 255 && file[at + 1] !== 0
}
