/** Numbers of the fields of a directory that decoding needs (TIFF 6.0, its technical notes). */
export const tag = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripLengths: 279,
  planarConfiguration: 284,
  faxOptions: 292,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileLengths: 325,
  inkSet: 332,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  jpegStart: 513,
  jpegLength: 514,
  jpegRestartInterval: 515,
  jpegQuantization: 519,
  jpegDc: 520,
  jpegAc: 521,
  lumaShares: 529,
  subsampling: 530,
  blackAndWhite: 532,
} as const

/** The first directory of a TIFF or BigTIFF, whose values are read when they are asked for. */
export interface TiffDirectory {
  readonly view: DataView
  readonly littleEndian: boolean
  /** The values of a field, rational ones as quotients; none where the field is missing. */
  readonly list: (tag: number) => readonly number[]
  /** The first value of a field. */
  readonly first: (tag: number) => number | undefined
}

type Read = (view: DataView, at: number, little: boolean) => number

/** How a value of each type is read, and the bytes that it takes (TIFF 6.0, section 2; BigTIFF). */
const types: Readonly<Record<number, readonly [size: number, read: Read]>> = {
  1: [1, (view, at) => view.getUint8(at)],
  3: [2, (view, at, little) => view.getUint16(at, little)],
  4: [4, (view, at, little) => view.getUint32(at, little)],
  5: [8, (view, at, little) => view.getUint32(at, little) / view.getUint32(at + 4, little)],
  6: [1, (view, at) => view.getInt8(at)],
  7: [1, (view, at) => view.getUint8(at)],
  8: [2, (view, at, little) => view.getInt16(at, little)],
  9: [4, (view, at, little) => view.getInt32(at, little)],
  11: [4, (view, at, little) => view.getFloat32(at, little)],
  12: [8, (view, at, little) => view.getFloat64(at, little)],
  13: [4, (view, at, little) => view.getUint32(at, little)],
  16: [8, uint64],
  18: [8, uint64],
}

function uint64(view: DataView, at: number, little: boolean): number {
  return Number(view.getBigUint64(at, little))
}

/**
 * Reads where the fields of the first directory are.
 *
 * @throws Error for what lies outside of the file
 */
export function readDirectory(buffer: ArrayBuffer): TiffDirectory {
  const view = new DataView(buffer)
  const little = view.getUint8(0) === 0x49
  const isBig = view.getUint16(2, little) === 43
  const [countSize, fieldSize, inline] = isBig ? [8, 20, 8] : [2, 12, 4]
  const start = isBig ? uint64(view, 8, little) : view.getUint32(4, little)
  const count = isBig ? uint64(view, start, little) : view.getUint16(start, little)
  const fields = new Map<number, { type: number; count: number; at: number }>()
  for (let i = 0; i < count; i++) {
    const at = start + countSize + i * fieldSize
    const number = view.getUint16(at, little)
    // Of a field that is there twice the first counts, as for libtiff.
    if (fields.has(number)) continue
    const type = view.getUint16(at + 2, little)
    const values = isBig ? uint64(view, at + 4, little) : view.getUint32(at + 4, little)
    const held = at + fieldSize - inline
    const isHeld = (types[type]?.[0] ?? 1) * values <= inline
    const far = isBig ? uint64(view, held, little) : view.getUint32(held, little)
    fields.set(number, { type, count: values, at: isHeld ? held : far })
  }
  const list = (number: number, max = Number.POSITIVE_INFINITY): number[] => {
    const field = fields.get(number)
    const known = field && types[field.type]
    if (!field || !known) return []
    const [size, read] = known
    const length = Math.min(field.count, max)
    // Before any room is made for them.
    if (field.at + length * size > view.byteLength) throw new Error('Values lie outside of the file')
    return Array.from({ length }, (_, i) => read(view, field.at + i * size, little))
  }
  return { view, littleEndian: little, list: (number) => list(number), first: (number) => list(number, 1)[0] }
}
