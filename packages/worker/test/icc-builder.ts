/** A tone curve as a profile stores it: a gamma, a table of 16-bit values, or a parametric function. */
export type StoredCurve =
  | { readonly gamma: number }
  | { readonly table: readonly number[] }
  | { readonly kind: 0 | 1 | 2 | 3 | 4; readonly parameters: readonly number[] }

type Xyz = readonly [number, number, number]

/** Writes a matrix/TRC profile byte by byte (ICC.1:2001-04), with the white of D50 as profiles have it. */
export function matrixProfile(
  primaries: readonly [Xyz, Xyz, Xyz],
  curve: StoredCurve,
): Uint8Array<ArrayBuffer> {
  return profile('RGB ', {
    rXYZ: xyz(primaries[0]),
    gXYZ: xyz(primaries[1]),
    bXYZ: xyz(primaries[2]),
    rTRC: storedCurve(curve),
    gTRC: storedCurve(curve),
    bTRC: storedCurve(curve),
  })
}

/** Writes a profile of grey. */
export function grayProfile(curve: StoredCurve): Uint8Array<ArrayBuffer> {
  return profile('GRAY', { kTRC: storedCurve(curve) })
}

/** Writes a profile of these tags, and of those that every profile has. */
export function profile(
  space: string,
  own: Record<string, Uint8Array>,
  { pcs = 'XYZ ', version = 2 }: { readonly pcs?: 'XYZ ' | 'Lab '; readonly version?: 2 | 4 } = {},
): Uint8Array<ArrayBuffer> {
  const tags = Object.entries({
    desc: description('Made for a test'),
    cprt: text('CC0'),
    wtpt: xyz([0.9642, 1, 0.8249]),
    ...own,
  })
  const table = 128 + 4 + tags.length * 12
  let size = table
  const places = tags.map(([, data]) => {
    const at = size
    size += data.length + ((4 - (data.length % 4)) % 4)
    return at
  })
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, size)
  view.setUint32(8, version === 4 ? 0x04400000 : 0x02400000)
  write(bytes, 12, 'mntr')
  write(bytes, 16, space)
  write(bytes, 20, pcs)
  write(bytes, 36, 'acsp')
  bytes.set(xyz([0.9642, 1, 0.8249]).subarray(8), 68)
  view.setUint32(128, tags.length)
  for (const [index, [name, data]] of tags.entries()) {
    const entry = 132 + index * 12
    const at = places[index] as number
    write(bytes, entry, name)
    view.setUint32(entry + 4, at)
    view.setUint32(entry + 8, data.length)
    bytes.set(data, at)
  }
  return bytes
}

function xyz(values: Xyz): Uint8Array {
  return typed('XYZ ', 12, (view) => {
    for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, Math.round(value * 65536))
  })
}

/** The bytes of a curve. */
export function storedCurve(curve: StoredCurve): Uint8Array {
  if ('gamma' in curve) {
    return typed('curv', 6, (view) => {
      view.setUint32(8, 1)
      view.setUint16(12, Math.round(curve.gamma * 256))
    })
  }
  if ('table' in curve) {
    return typed('curv', 4 + curve.table.length * 2, (view) => {
      view.setUint32(8, curve.table.length)
      for (const [index, value] of curve.table.entries()) view.setUint16(12 + index * 2, value)
    })
  }
  return typed('para', 4 + curve.parameters.length * 4, (view) => {
    view.setUint16(8, curve.kind)
    for (const [index, value] of curve.parameters.entries()) {
      view.setInt32(12 + index * 4, Math.round(value * 65536))
    }
  })
}

function description(name: string): Uint8Array {
  return typed('desc', 4 + name.length + 1 + 78, (view) => {
    view.setUint32(8, name.length + 1)
    write(new Uint8Array(view.buffer), 12, name)
  })
}

function text(content: string): Uint8Array {
  return typed('text', content.length + 1, (view) => write(new Uint8Array(view.buffer), 8, content))
}

function typed(type: string, size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(8 + size)
  write(bytes, 0, type)
  fill(new DataView(bytes.buffer))
  return bytes
}

function write(bytes: Uint8Array, at: number, content: string): void {
  for (let i = 0; i < content.length; i++) bytes[at + i] = content.charCodeAt(i)
}
