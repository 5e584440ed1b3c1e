import { type Layout, LayoutNotes } from '../layout.ts'
import { noteBoxes } from './boxes.ts'

/** Boxes that hold boxes, and where after their heads those begin (ISO/IEC 14496-12 section 6.2.3). */
const containers: Readonly<Record<string, number>> = {
  ...{ moov: 0, trak: 0, mdia: 0, minf: 0, dinf: 0, stbl: 0, edts: 0, udta: 0, mvex: 0, moof: 0, traf: 0 },
  ...{
    stsd: 8,
    dref: 8,
    avc1: 78,
    hvc1: 78,
    hev1: 78,
    vp09: 78,
    vp08: 78,
    av01: 78,
    apcn: 78,
    ap4h: 78,
    mp4a: 28,
  },
}
/** Boxes that are words of 32 bits throughout: headers with their matrices, edit lists, the tables of samples, fragments. */
const words: readonly string[] = [
  ...['mvhd', 'tkhd', 'mdhd', 'hdlr', 'elst', 'stts', 'ctts', 'stsc', 'stsz', 'stco', 'co64', 'stss', 'pasp'],
  ...['mehd', 'trex', 'mfhd', 'tfhd', 'tfdt', 'trun'],
]
/** Configurations of codecs: what profile, how sizes are written, parameter sets. */
const configurations: readonly string[] = ['avcC', 'hvcC', 'vpcC', 'av1C', 'esds', 'colr', 'dOps']
const maxWords = 32
const maxBytes = 24
const visualEntries = /^(avc1|hvc1|hev1|vp0[89]|av01|apcn|ap4h)$/

/** The boxes of an MP4 or QuickTime file, and the numbers of its index. */
export function movieLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(false)
  noteBoxes(bytes, notes, containers, ({ type, data, end }) => {
    if (visualEntries.test(type)) for (const place of [24, 26]) notes.field(data + place, 2, 'dimension')
    if (type in containers) return
    if (words.includes(type)) noteWords(notes, type, data, end)
    else if (configurations.includes(type)) {
      for (let place = data; place < Math.min(end, data + maxBytes); place++)
        notes.field(place, 1, 'property')
    } else if (type === 'data' || type === 'ilst' || type === '\xa9xyz' || type === 'uuid')
      notes.metadataPart(data, end)
  })
  return notes
}

function noteWords(notes: LayoutNotes, type: string, data: number, end: number): void {
  for (let place = data; place + 4 <= Math.min(end, data + maxWords * 4); place += 4) {
    const isSide = type === 'tkhd' && place - data >= 76
    notes.field(place, 4, isSide ? 'dimension' : type === 'stco' ? 'offset' : 'value')
  }
}
