import { type Layout, LayoutNotes, textAt } from '../layout.ts'
import { noteBoxes } from './boxes.ts'
import { iccLayout } from './icc.ts'

/** Boxes that hold boxes, and where after their heads those begin. */
const containers: Readonly<Record<string, number>> = {
  meta: 4,
  iprp: 0,
  ipco: 0,
  iinf: 6,
  iref: 4,
  moov: 0,
  trak: 0,
  mdia: 0,
  minf: 0,
  stbl: 0,
  dinf: 0,
  stsd: 8,
}
/**
 * What boxes of HEIF say of pictures by few small numbers: how they are turned, cut, sampled and coloured, which of these is whose,
 * and what is made of what. Where in the box such numbers start, and how many bytes each has.
 */
const properties: Readonly<Record<string, readonly [start: number, size: 1 | 2 | 4]>> = {
  irot: [0, 1],
  imir: [0, 1],
  clap: [0, 4],
  pixi: [4, 1],
  av1C: [0, 1],
  ipma: [8, 1],
  pitm: [4, 2],
  dimg: [0, 2],
  auxl: [0, 2],
  prem: [0, 2],
}
/** Boxes whose payload is compressed data, or text. */
const opaque: readonly string[] = ['mdat', 'jxlc', 'jxlp', 'brob', 'jbrd', 'free']
const maxFields = 48

/** The boxes of HEIC, AVIF and a JPEG XL in a container (ISO/IEC 14496-12, 4.2). */
export function isobmffLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(false)
  noteBoxes(bytes, notes, containers, ({ type, data, end }) => {
    if (type in containers) return
    if (type === 'ispe') {
      notes.field(data + 4, 4, 'dimension')
      notes.field(data + 8, 4, 'dimension')
    } else if (type === 'colr') {
      notes.metadataPart(data + 4, end, iccLayout(bytes.subarray(data + 4, end)))
      const isTold = textAt(bytes, data, 4) === 'nclx'
      for (let place = data + 4; place + 2 <= Math.min(end, data + 11); place += 2)
        notes.field(place, 2, isTold ? 'property' : 'value')
      // The range.
      if (isTold && end >= data + 11) notes.field(data + 10, 1, 'property')
    } else if (properties[type]) {
      const [first, size] = properties[type]
      for (let place = data + first; place + size <= Math.min(end, data + maxFields); place += size)
        notes.field(place, size, 'property')
    } else if (!opaque.includes(type)) {
      // Item locations, associations and references, and configurations of codecs: numbers of two bytes, mostly.
      const last = Math.min(end, data + maxFields * 2)
      for (let place = data; place + 2 <= last; place += 2) notes.field(place, 2, 'value')
      for (let place = data + 4; place + 4 <= last; place += 4) notes.field(place, 4, 'offset')
    }
  })
  return notes
}
