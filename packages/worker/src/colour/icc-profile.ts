/** A tone curve: a device value of 0 to 1 in linear light, 0 to 1. */
export type ToneCurve = (value: number) => number

/** A profile of three primaries and three tone curves ("matrix/TRC"): Display P3, Adobe RGB, ProPhoto and their like. */
export interface MatrixProfile {
  readonly kind: 'matrix'
  /** Linear device RGB to XYZ (D50), row by row. */
  readonly toXyz: readonly number[]
  readonly curves: readonly [red: ToneCurve, green: ToneCurve, blue: ToneCurve]
}

/** A profile of grey: one tone curve. */
export interface GreyProfile {
  readonly kind: 'grey'
  readonly curve: ToneCurve
}

/** A profile that can be converted with a few multiplications a pixel. */
export type SimpleProfile = MatrixProfile | GreyProfile

const headerSize = 128
/** No real profile has more; a damaged count must not make us walk for long. */
const mostTags = 100

/**
 * Reads an ICC profile (ICC.1:2022), as far as it is one of the simple kinds. `null` for what only a colour management
 * system can convert (CMYK, look-up tables), and for one that is damaged.
 */
export function readIccProfile(bytes: Uint8Array): SimpleProfile | null {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // The view ends before what the profile says is in it.
    if (error instanceof RangeError) return null
    throw error
  }
}

function read(view: DataView): SimpleProfile | null {
  if (text(view, 36) !== 'acsp' || text(view, 20) !== 'XYZ ') return null
  const tags = readTags(view)
  // A profile with tables means them to be used (ICC.1:2022, 9.2.1); its matrix is only a rough stand-in.
  if (tags.has('A2B0') || tags.has('A2B1')) return null
  const curve = (name: string): ToneCurve | null => readCurve(view, tags.get(name))

  const space = text(view, 16)
  if (space === 'GRAY') {
    const grey = curve('kTRC')
    return grey && { kind: 'grey', curve: grey }
  }
  if (space !== 'RGB ') return null
  const [red, green, blue] = [curve('rTRC'), curve('gTRC'), curve('bTRC')]
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => readXyz(view, tags.get(name)))
  if (!red || !green || !blue || primaries.includes(null)) return null
  const [r, g, b] = primaries as [number[], number[], number[]]
  const toXyz = [0, 1, 2].flatMap((row) => [r[row] as number, g[row] as number, b[row] as number])
  return { kind: 'matrix', toXyz, curves: [red, green, blue] }
}

function readTags(view: DataView): Map<string, number> {
  const tags = new Map<string, number>()
  const count = Math.min(view.getUint32(headerSize), mostTags)
  for (let i = 0; i < count; i++) {
    const entry = headerSize + 4 + i * 12
    tags.set(text(view, entry), view.getUint32(entry + 4))
  }
  return tags
}

function readXyz(view: DataView, at: number | undefined): number[] | null {
  if (at === undefined || text(view, at) !== 'XYZ ') return null
  return [fixed(view, at + 8), fixed(view, at + 12), fixed(view, at + 16)]
}

function readCurve(view: DataView, at: number | undefined): ToneCurve | null {
  if (at === undefined) return null
  const type = text(view, at)
  if (type === 'para') return readParametricCurve(view, at)
  return type === 'curv' ? readSampledCurve(view, at) : null
}

/** `curveType` (10.6): nothing is the identity, one value a gamma, more a table. */
function readSampledCurve(view: DataView, at: number): ToneCurve {
  const count = view.getUint32(at + 8)
  if (count === 0) return (value) => value
  if (count === 1) return power(view.getUint16(at + 12) / 256)
  // Throws where the profile is shorter than it says.
  view.getUint16(at + 12 + (count - 1) * 2)
  return (value) => {
    const place = value * (count - 1)
    const below = Math.min(Math.floor(place), count - 2)
    const low = view.getUint16(at + 12 + below * 2)
    const high = view.getUint16(at + 14 + below * 2)
    return (low + (high - low) * (place - below)) / 65535
  }
}

/** `parametricCurveType` (10.18). */
function readParametricCurve(view: DataView, at: number): ToneCurve | null {
  const kind = view.getUint16(at + 8)
  const count = [1, 3, 4, 5, 7][kind]
  if (count === undefined) return null
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, i) =>
    fixed(view, at + 12 + i * 4),
  )
  const curve = power(g)
  if (kind === 0) return curve
  if (kind === 1) return (x) => (x >= -b / a ? curve(a * x + b) : 0)
  if (kind === 2) return (x) => (x >= -b / a ? curve(a * x + b) + c : c)
  return (x) => (x >= d ? curve(a * x + b) + e : c * x + f)
}

function power(gamma: number): ToneCurve {
  return gamma === 1 ? (value) => value : (value) => Math.max(0, value) ** gamma
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
