import type { Size } from '@postfit/core'
import type { HuffmanCode } from './huffman-code.ts'
import { type QuantizationTable, zigzag } from './jpeg-tables.ts'
import type { Scan } from './scans.ts'

/** What the headers before the first scan say. */
export interface FrameHeader extends Size {
  /** Whether chroma is 4:2:0, else 4:4:4. */
  readonly chroma420: boolean
  readonly progressive: boolean
  /** The quantization table of each component. */
  readonly tables: readonly QuantizationTable[]
}

/** The segments of a JPEG before its first scan (ITU-T T.81, annex B; JFIF is T.871). */
export function frameHeader({
  width,
  height,
  chroma420,
  progressive,
  tables,
}: FrameHeader): Uint8Array<ArrayBuffer> {
  const different = tables.filter((table, i) => tables.indexOf(table) === i)
  return Uint8Array.from([
    ...startOfImage,
    // Version 1.1, square pixels, no thumbnail.
    ...segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, ...word(1), ...word(1), 0, 0]),
    ...segment(
      0xdb,
      different.flatMap((table, i) => [i, ...zigzag.map((place) => table[place] as number)]),
    ),
    ...segment(progressive ? 0xc2 : 0xc0, [
      8,
      ...word(height),
      ...word(width),
      tables.length,
      ...tables.flatMap((table, i) => [i + 1, chroma420 && i === 0 ? 0x22 : 0x11, different.indexOf(table)]),
    ]),
  ])
}

/**
 * The segments before the data of a scan.
 *
 * @param codes DC and AC of luma, DC and AC of chroma: those that the scan uses
 */
export function scanHeader(
  { components, first, last }: Scan,
  codes: readonly (HuffmanCode | undefined)[],
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...segment(
      0xc4,
      codes.flatMap((code, i) => (code ? [((i & 1) << 4) | (i >> 1), ...code.counts, ...code.symbols] : [])),
    ),
    ...segment(0xda, [
      components.length,
      ...components.flatMap((component) => [component + 1, scanTables(component, first, last)]),
      first,
      last,
      // No successive approximation.
      0,
    ]),
  ])
}

/** The numbers of a component's tables; 0 if a scan has no such coefficients (T.81, G.1.1.1.1). */
function scanTables(component: number, first: number, last: number): number {
  const number = component === 0 ? 0 : 1
  return ((first === 0 ? number : 0) << 4) | (last > 0 ? number : 0)
}

const startOfImage = [0xff, 0xd8]

/** The EOI marker. */
export const endOfImage: Uint8Array<ArrayBuffer> = Uint8Array.of(0xff, 0xd9)

function segment(marker: number, content: readonly number[]): number[] {
  return [0xff, marker, ...word(content.length + 2), ...content]
}

function word(value: number): number[] {
  return [value >> 8, value & 255]
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
