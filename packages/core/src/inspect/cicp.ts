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
}

/** Transfer characteristics by their code points in H.273 table 3. The curve of television is not said. */
const transfers: Readonly<Record<number, string>> = {
  1: '',
  4: 'gamma 2.2',
  5: 'gamma 2.8',
  6: '',
  7: 'SMPTE 240M',
  8: 'linear',
  11: 'IEC 61966-2-4',
  12: 'BT.1361',
  // Not by its usual name: only what is all of sRGB is called that.
  13: 'IEC 61966-2-1',
  14: '',
  15: '',
  16: 'PQ',
  17: 'ST 428',
  18: 'HLG',
}

const unspecified = 2
/** Those that use the curve of sRGB, so that it need not be said. */
const srgbCurve: Readonly<Record<number, string>> = { 1: 'sRGB', 12: 'Display P3' }

/**
 * The usual name of a colour space that is told by code points (coding-independent code points, ITU-T H.273, in
 * AVIF, HEIC, PNG and, nearly the same, JPEG XL); `null` when they leave it open.
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
