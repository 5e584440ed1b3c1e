import type { ColorProfile, SampledProfile, Xyz } from './color-profile.ts'
import { readTable } from './icc-table.ts'
import { readCurve, type ToneCurve } from './tone-curve.ts'

/** The device colour spaces of pictures, and their number of channels. */
const channels: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

const headerSize = 128
/** More than any real profile has: a damaged count must not cost time. */
const maxTags = 100

/**
 * Reads an ICC profile (ICC.1:2022) of grey, RGB or CMYK. `null` for kinds that photos do not have (named colours, device
 * links, six inks), and for a damaged one.
 */
export function readIccProfile(bytes: Uint8Array): ColorProfile | null {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // The profile is shorter than it claims.
    if (error instanceof RangeError) return null
    throw error
  }
}

function read(view: DataView): ColorProfile | null {
  const space = text(view, 16)
  const inputs = channels[space]
  const pcs = text(view, 20)
  if (text(view, 36) !== 'acsp' || inputs === undefined || (pcs !== 'XYZ ' && pcs !== 'Lab ')) return null
  const tags = readTags(view)
  const table = (name: string): SampledProfile | null => {
    const at = tags.get(name)
    return at === undefined ? null : readTable(view, at, inputs, pcs)
  }
  // The table for the perceptual intent takes precedence over the matrix (9.2.1), which only approximates it. Tables for other
  // intents rank after the matrix, as in Little CMS.
  if (tags.has('A2B0')) return table('A2B0')
  return (pcs === 'XYZ ' ? readSimple(view, space, tags) : null) ?? table('A2B1')
}

/** Profiles without tables: matrix/TRC and grey. */
function readSimple(view: DataView, space: string, tags: ReadonlyMap<string, number>): ColorProfile | null {
  const curve = (name: string): ToneCurve | null => {
    const at = tags.get(name)
    return (at !== undefined && readCurve(view, at)?.curve) || null
  }
  if (space === 'GRAY') {
    const gray = curve('kTRC')
    return gray && { kind: 'gray', curve: gray }
  }
  if (space !== 'RGB ') return null
  const [red, green, blue] = [curve('rTRC'), curve('gTRC'), curve('bTRC')]
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => readXyz(view, tags.get(name)))
  if (!red || !green || !blue || primaries.includes(null)) return null
  const [r, g, b] = primaries as [Xyz, Xyz, Xyz]
  return {
    kind: 'matrix',
    toXyz: [0, 1, 2].flatMap((row) => [r, g, b].map((xyz) => xyz[row] as number)),
    curves: [red, green, blue],
  }
}

function readTags(view: DataView): Map<string, number> {
  const tags = new Map<string, number>()
  const count = Math.min(view.getUint32(headerSize), maxTags)
  for (let i = 0; i < count; i++) {
    const entry = headerSize + 4 + i * 12
    tags.set(text(view, entry), view.getUint32(entry + 4))
  }
  return tags
}

function readXyz(view: DataView, at: number | undefined): Xyz | null {
  if (at === undefined || text(view, at) !== 'XYZ ') return null
  return [fixed(view, at + 8), fixed(view, at + 12), fixed(view, at + 16)]
}

/** `s15Fixed16Number`. */
function fixed(view: DataView, at: number): number {
  return view.getInt32(at) / 65536
}

function text(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )
}
