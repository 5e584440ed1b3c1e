/** The raster index of each coefficient in zigzag order (ITU-T T.81, figure A.6). */
export const zigzag: readonly number[] = Array.from({ length: 64 }, (_, place) => place).sort((a, b) => {
  const [rowA, rowB] = [a >> 3, b >> 3]
  const [diagonalA, diagonalB] = [rowA + (a & 7), rowB + (b & 7)]
  if (diagonalA !== diagonalB) return diagonalA - diagonalB
  return diagonalA % 2 === 0 ? rowB - rowA : rowA - rowB
})

/** The divisors of coefficients: 64 integers from 1 to 255, in raster order. */
export type QuantizationTable = readonly number[]

/** The tables of luma and of chroma. */
export type QuantizationTables = readonly [luma: QuantizationTable, chroma: QuantizationTable]

/** ITU-T T.81, tables K.1 and K.2. */
// biome-ignore format: as in the standard
export const annexK: QuantizationTables = [
  [
    16, 11, 10, 16, 24, 40, 51, 61,
    12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77,
    24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
  ],
  [
    17, 18, 24, 47, 99, 99, 99, 99,
    18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
  ],
]

/** The tables of mozjpeg that are tuned for MS-SSIM (its preset 2). */
// biome-ignore format: as rows of a block
export const tunedByMsSsim: QuantizationTables = [
  [
    12, 17, 20, 21, 30, 34, 56, 63,
    18, 20, 20, 26, 28, 51, 61, 55,
    19, 20, 21, 26, 33, 58, 69, 55,
    26, 26, 26, 30, 46, 87, 86, 66,
    31, 33, 36, 40, 46, 96, 100, 73,
    40, 35, 46, 62, 81, 100, 111, 91,
    46, 66, 76, 86, 102, 121, 120, 101,
    68, 90, 90, 96, 113, 102, 105, 103,
  ],
  [
    8, 12, 15, 15, 86, 96, 96, 98,
    13, 13, 15, 26, 90, 96, 99, 98,
    12, 15, 18, 96, 99, 99, 99, 99,
    17, 16, 90, 96, 99, 99, 99, 99,
    96, 96, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99,
  ],
]

/** Tables scaled to a quality of 1 to 100 as libjpeg does: 50 leaves them as they are. */
export function scaledTables([luma, chroma]: QuantizationTables, quality: number): QuantizationTables {
  const whole = Math.max(1, Math.min(100, Math.round(quality)))
  const percent = whole < 50 ? Math.floor(5000 / whole) : 200 - 2 * whole
  const scaled = (table: QuantizationTable): QuantizationTable =>
    table.map((step) => Math.max(1, Math.min(255, Math.floor((step * percent + 50) / 100))))
  return [scaled(luma), scaled(chroma)]
}
