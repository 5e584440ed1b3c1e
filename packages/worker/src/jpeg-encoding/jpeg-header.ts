import type { Size } from '@postfit/core'
import type { HuffmanCode } from './huffman-code.ts'
import { type QuantisationTable, zigzag } from './jpeg-tables.ts'

/** What a decoder has to know before the bits of a JPEG. */
export interface JpegHeader extends Size {
  /** Whether colours are at half resolution (4:2:0), not at full (4:4:4). */
  readonly halfColour: boolean
  /** What each component's coefficients are divided by. */
  readonly tables: readonly QuantisationTable[]
  /** Of the brightness of luma's blocks, of the rest of them, and the same of chroma's. */
  readonly codes: readonly HuffmanCode[]
}

/** The markers of a baseline JPEG (ITU-T T.81, annex B; JFIF is T.871), up to where its bits start. */
export function jpegHeader({
  width,
  height,
  halfColour,
  tables,
  codes,
}: JpegHeader): Uint8Array<ArrayBuffer> {
  const different = tables.filter((table, i) => tables.indexOf(table) === i)
  const components = tables.map((table, i) => ({
    id: i + 1,
    sampling: halfColour && i === 0 ? 0x22 : 0x11,
    steps: different.indexOf(table),
    codes: i === 0 ? 0 : 1,
  }))
  return Uint8Array.from([
    ...startOfImage,
    // Version 1.1, pixels as wide as high, no thumbnail.
    ...segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, ...word(1), ...word(1), 0, 0]),
    ...segment(
      0xdb,
      different.flatMap((table, i) => [i, ...zigzag.map((place) => table[place] as number)]),
    ),
    ...segment(0xc0, [
      8,
      ...word(height),
      ...word(width),
      components.length,
      ...components.flatMap(({ id, sampling, steps }) => [id, sampling, steps]),
    ]),
    ...segment(
      0xc4,
      codes.flatMap(({ counts, symbols }, i) => [((i & 1) << 4) | (i >> 1), ...counts, ...symbols]),
    ),
    ...segment(0xda, [
      components.length,
      ...components.flatMap(({ id, codes }) => [id, codes * 0x11]),
      // All 64 coefficients, to their last bit.
      0,
      63,
      0,
    ]),
  ])
}

const startOfImage = [0xff, 0xd8]

/** What ends a JPEG. */
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
