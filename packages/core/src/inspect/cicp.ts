/** Colour primaries by their code points in ITU-T H.273 table 2. */
const primaries: Readonly<Record<number, string>> = {
  1: 'BT.709',
  4: 'BT.470 M',
  5: 'BT.601 625',
  6: 'BT.601 525',
  7: 'SMPTE 240M',
  8: 'Film',
  9: 'BT.2020',
  10: 'XYZ',
  11: 'DCI-P3',
  12: 'Display P3',
  22: 'EBU 3213',
  // Not in H.273, whose codes have eight bits.
  256: 'Adobe RGB',
  257: 'ProPhoto RGB',
}

/** Chromaticities of red, green and blue, for primaries that files give as coordinates. */
const chromaticities: readonly (readonly [code: number, xy: readonly number[]])[] = [
  [1, [0.64, 0.33, 0.3, 0.6, 0.15, 0.06]],
  [9, [0.708, 0.292, 0.17, 0.797, 0.131, 0.046]],
  [12, [0.68, 0.32, 0.265, 0.69, 0.15, 0.06]],
  [256, [0.64, 0.33, 0.21, 0.71, 0.15, 0.06]],
  [257, [0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001]],
]
/** Tolerance: profiles round coordinates, and adapt them to another white point and back. */
const tolerance = 0.003
/** The gamma that encoders write when they mean sRGB's transfer function. */
const srgbGamma = 2.2

/** Transfer characteristics by their code points in H.273 table 3. That of television (BT.709) is not named. */
const transfers: Readonly<Record<number, string>> = {
  1: '',
  4: 'gamma 2.2',
  5: 'gamma 2.8',
  6: '',
  7: 'SMPTE 240M',
  8: 'linear',
  11: 'IEC 61966-2-4',
  12: 'BT.1361',
  // Not its usual name: only a complete sRGB colour space is called sRGB.
  13: 'IEC 61966-2-1',
  14: '',
  15: '',
  16: 'PQ',
  17: 'ST 428',
  18: 'HLG',
}

const unspecified = 2
/** Primaries of colour spaces that use sRGB's transfer function, which is then not named. */
const srgbCurve: Readonly<Record<number, string>> = { 1: 'sRGB', 12: 'Display P3' }

/**
 * The usual name of a colour space given by code points (coding-independent code points, ITU-T H.273, in
 * AVIF, HEIC, PNG and, nearly the same, JPEG XL); `null` if they leave it unspecified.
 */
export function cicpName(primariesCode: number, transferCode: number): string | null {
  const open = primariesCode === unspecified || primariesCode === 0
  if (transferCode === unspecified || transferCode === 13) {
    if (open) return transferCode === 13 ? 'sRGB' : null
    const name = srgbCurve[primariesCode]
    if (name) return name
  }
  const space = open ? '' : (primaries[primariesCode] ?? `primaries ${primariesCode}`)
  const curve = transferCode === unspecified ? '' : (transfers[transferCode] ?? `transfer ${transferCode}`)
  return `${space} ${curve}`.trim() || null
}

/** The code point of primaries given as x and y of red, green and blue; `null` if they are uncommon. */
export function primariesCode(xy: readonly number[]): number | null {
  const near = (known: readonly number[]): boolean =>
    known.every((value, i) => Math.abs(value - (xy[i] ?? Number.NaN)) < tolerance)
  return chromaticities.find(([, known]) => near(known))?.[0] ?? null
}

/** The name of a colour space with a pure gamma curve; `code` is `null` for uncommon primaries. */
export function gammaName(code: number | null, gamma: number): string {
  const space = code === null ? 'custom' : (primaries[code] ?? 'custom')
  const usual = Math.abs(gamma - srgbGamma) < 0.02
  return usual && code === 256 ? space : `${space}, gamma ${Number(gamma.toFixed(2))}`
}

/** Whether these are the values that encoders write for sRGB in formats that cannot name it. */
export function approximatesSrgb(code: number | null, gamma: number): boolean {
  return code === 1 && Math.abs(gamma - srgbGamma) < 0.02
}
