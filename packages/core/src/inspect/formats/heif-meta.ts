import type { Piece } from '../../facts/color-source.ts'
import { boxesIn } from '../boxes.ts'
import { DamagedFile } from '../damaged-file.ts'
import { latin1 } from '../text.ts'

/** One of the pictures, or other things, that a HEIF file holds. */
export interface HeifItem {
  readonly type: string
  /** The media type of an item of type `mime`. */
  readonly contentType: string
  /** Not to be shown by itself: the tile of a grid. */
  readonly hidden: boolean
}

/** A property of items; its place counts from the start of the box `meta`. */
export interface HeifProperty extends Piece {
  readonly type: string
}

/** One item points at others: it is their thumbnail, is made of them, ... */
export interface HeifReference {
  readonly type: string
  readonly from: number
  readonly to: readonly number[]
}

/** The box `meta` of a HEIF file (ISO/IEC 23008-12, ISO/IEC 14496-12 section 8.11). */
export interface HeifMeta {
  readonly primary: number
  readonly items: ReadonlyMap<number, HeifItem>
  readonly references: readonly HeifReference[]
  /** The properties of each item in their order, in which the transformative ones are carried out. */
  readonly properties: ReadonlyMap<number, readonly HeifProperty[]>
  /** Where in the file the data of each item are. */
  readonly data: ReadonlyMap<number, readonly Piece[]>
}

/** More items than any program writes: a grid of 48 megapixels has some two hundred tiles. */
const maxItems = 10_000
const maxPieces = 20_000

/**
 * Reads the payload of the box.
 *
 * @param start where in the file that is
 * @returns `null` where it names no picture: GPAC writes such a box in front of a sequence
 */
export function readHeifMeta(view: DataView, start: number): HeifMeta | null {
  const boxes = new Map(boxesIn(view, 4).map((box) => [box.type, new Fields(view, box.start, box.end)]))
  const idat = boxes.get('idat')
  const pitm = boxes.get('pitm')
  const iinf = boxes.get('iinf')
  if (!pitm || !iinf) return null
  return {
    primary: pitm.version() === 0 ? pitm.uint(2) : pitm.uint(4),
    items: readItems(view, iinf),
    references: readReferences(view, boxes.get('iref')),
    properties: readProperties(view, boxes.get('iprp')),
    data: readLocations(boxes.get('iloc'), idat ? start + idat.at : null),
  }
}

/** The items that an item is derived from, in their order (ISO/IEC 23008-12, section 6.6.2). */
export function partsOf(meta: HeifMeta, item: number): readonly number[] {
  return meta.references.find(({ type, from }) => type === 'dimg' && from === item)?.to ?? []
}

/** A picture that is shown, and all that is done to it. */
export interface ShownItem {
  readonly id: number
  /** Its own, and after them those of the items that are it once more. */
  readonly properties: readonly HeifProperty[]
}

/** Pictures of pictures of pictures: no file has more. */
const maxLevels = 4

/** The primary item, or the one that it is once more, turned or cut another way (derived pictures of type `iden`). */
export function shownItem(meta: HeifMeta): ShownItem {
  let id = meta.primary
  let properties = meta.properties.get(id) ?? []
  for (let level = 0; level < maxLevels && meta.items.get(id)?.type === 'iden'; level++) {
    const [original] = partsOf(meta, id)
    if (original === undefined) break
    id = original
    properties = [...(meta.properties.get(id) ?? []), ...properties]
  }
  return { id, properties }
}

/** What an auxiliary picture says that it is where it is the alpha of another one. */
export const alphaType: RegExp =
  /^urn:(mpeg:mpegB:cicp:systems:auxiliary:alpha|mpeg:(hevc|avc):2015:auxid:1)$/

function auxiliaries(meta: HeifMeta, view: DataView, item: number): { id: number; type: string }[] {
  return meta.references
    .filter(({ type, to }) => type === 'auxl' && to.includes(item))
    .map(({ from }) => {
      const auxC = meta.properties.get(from)?.find(({ type }) => type === 'auxC')
      const text = auxC ? latin1(view, auxC.offset + 4, Math.min(auxC.length - 4, 256)) : ''
      return { id: from, type: text.replace(/\0.*$/s, '') }
    })
}

/** What an item's auxiliary pictures say that they are. */
export function auxiliaryTypes(meta: HeifMeta, view: DataView, item: number): string[] {
  return auxiliaries(meta, view, item).map(({ type }) => type)
}

/** The item that is the alpha of another one. */
export function alphaOf(meta: HeifMeta, view: DataView, item: number): number | undefined {
  return auxiliaries(meta, view, item).find(({ type }) => alphaType.test(type))?.id
}

/** Whether the colours of an item were multiplied by its alpha (ISO/IEC 23000-22, section 7.3.5.2). */
export function isPremultiplied({ references }: HeifMeta, item: number, alpha: number | undefined): boolean {
  return references.some(
    ({ type, from, to }) => type === 'prem' && from === item && to.some((id) => id === alpha),
  )
}

/** Reads one field of a box after the other. */
class Fields {
  at: number
  readonly end: number
  readonly #view: DataView
  flags = 0

  constructor(view: DataView, start: number, end: number) {
    this.#view = view
    this.at = start
    this.end = end
  }

  /** The version of a full box, which leaves its flags in `flags`. */
  version(): number {
    const word = this.uint(4)
    this.flags = word & 0xffffff
    return word >>> 24
  }

  /** A whole number of 0, 1, 2, 4 or 8 bytes. */
  uint(size: number): number {
    const at = this.at
    this.at += size
    if (this.at > this.end) throw new DamagedFile('A box is cut off')
    if (size === 8) return Number(this.#view.getBigUint64(at))
    if (size === 4) return this.#view.getUint32(at)
    if (size === 2) return this.#view.getUint16(at)
    return size === 1 ? this.#view.getUint8(at) : 0
  }

  /** Text up to a zero byte. */
  text(): string {
    const text = latin1(this.#view, this.at, Math.min(this.end - this.at, 256)).replace(/\0.*$/s, '')
    this.at += text.length + 1
    return text
  }

  characters(count: number): string {
    this.at += count
    return latin1(this.#view, this.at - count, count)
  }
}

function readItems(view: DataView, iinf: Fields): Map<number, HeifItem> {
  const items = new Map<number, HeifItem>()
  iinf.uint(iinf.version() === 0 ? 2 : 4)
  for (const { type, start, end } of boxesIn(view, iinf.at, iinf.end)) {
    const infe = new Fields(view, start, end)
    const version = type === 'infe' ? infe.version() : 0
    // The versions before belong to files that are no HEIF.
    if (version < 2 || items.size > maxItems) continue
    const id = infe.uint(version === 2 ? 2 : 4)
    infe.uint(2)
    const itemType = infe.characters(4)
    infe.text()
    const contentType = itemType === 'mime' ? infe.text() : ''
    items.set(id, { type: itemType, contentType, hidden: (infe.flags & 1) === 1 })
  }
  return items
}

function readReferences(view: DataView, iref: Fields | undefined): HeifReference[] {
  if (!iref) return []
  const idSize = iref.version() === 0 ? 2 : 4
  return boxesIn(view, iref.at, iref.end).map(({ type, start, end }) => {
    const fields = new Fields(view, start, end)
    const from = fields.uint(idSize)
    const count = Math.min(fields.uint(2), maxItems)
    return { type, from, to: Array.from({ length: count }, () => fields.uint(idSize)) }
  })
}

function readProperties(view: DataView, iprp: Fields | undefined): Map<number, HeifProperty[]> {
  const associated = new Map<number, HeifProperty[]>()
  if (!iprp) return associated
  const boxes = boxesIn(view, iprp.at, iprp.end)
  const ipco = boxes.find(({ type }) => type === 'ipco')
  const properties = ipco ? boxesIn(view, ipco.start, ipco.end) : []
  let left = maxPieces
  for (const { start, end } of boxes.filter(({ type }) => type === 'ipma')) {
    const ipma = new Fields(view, start, end)
    const version = ipma.version()
    const wide = (ipma.flags & 1) === 1
    for (let entries = ipma.uint(4); entries > 0 && left > 0; entries--) {
      const id = ipma.uint(version === 0 ? 2 : 4)
      const list = associated.get(id) ?? []
      for (let count = ipma.uint(1); count > 0; count--, left--) {
        // The first bit says whether the property is essential. Numbers count from one.
        const number = wide ? ipma.uint(2) & 0x7fff : ipma.uint(1) & 0x7f
        const box = properties[number - 1]
        if (box) list.push({ type: box.type, offset: box.start, length: box.end - box.start })
      }
      associated.set(id, list)
    }
  }
  return associated
}

function readLocations(iloc: Fields | undefined, idat: number | null): Map<number, Piece[]> {
  const data = new Map<number, Piece[]>()
  if (!iloc) return data
  const version = iloc.version()
  const sizes = iloc.uint(2)
  const offsetSize = (sizes >> 12) & 15
  const lengthSize = (sizes >> 8) & 15
  const baseSize = (sizes >> 4) & 15
  const indexSize = version > 0 ? sizes & 15 : 0
  let left = maxPieces
  for (let items = iloc.uint(version < 2 ? 2 : 4); items > 0 && left > 0; items--) {
    const id = iloc.uint(version < 2 ? 2 : 4)
    const method = version > 0 ? iloc.uint(2) & 15 : 0
    const elsewhere = iloc.uint(2) !== 0
    const base = iloc.uint(baseSize)
    const pieces: Piece[] = []
    for (let extents = iloc.uint(2); extents > 0 && left > 0; extents--, left--) {
      iloc.uint(indexSize)
      const offset = base + iloc.uint(offsetSize)
      const length = iloc.uint(lengthSize)
      // 0 counts from the start of the file, 1 from the start of the box `idat`, 2 from that of another item.
      if (elsewhere || method > 1 || (method === 1 && idat === null)) continue
      pieces.push({ offset: method === 1 ? (idat as number) + offset : offset, length })
    }
    data.set(id, pieces)
  }
  return data
}
