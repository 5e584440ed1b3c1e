import type { ImageCoding } from '../../facts/media-facts.ts'
import { type Box, boxesIn } from '../boxes.ts'
import type { ByteSource } from '../byte-source.ts'
import { latin1 } from '../text.ts'

/** The track of pictures in an image sequence (ISO/IEC 23008-12 section 7). */
export interface ImageSequence {
  readonly width: number
  readonly height: number
  readonly frameCount: number
  readonly coding: ImageCoding
}

/** The tables of long sequences go on behind; what is read of them comes first. */
const maxMoov = 256 * 1024

/** Reads the payload of the box `moov`; `null` when no track in it has pictures. */
export async function readSequence(
  source: ByteSource,
  start: number,
  end: number,
): Promise<ImageSequence | null> {
  const view = await source.view(start, Math.min(end - start, maxMoov))
  const below = (box: Box | undefined, type: string): Box | undefined =>
    box && boxesIn(view, box.start, box.end).find((one) => one.type === type)
  for (const trak of boxesIn(view, 0).filter(({ type }) => type === 'trak')) {
    const mdia = below(trak, 'mdia')
    const hdlr = below(mdia, 'hdlr')
    const handler = hdlr && latin1(view, hdlr.start + 8, 4)
    // `auxv` would be the alpha channel.
    if (handler !== 'pict' && handler !== 'vide') continue
    const stbl = below(below(mdia, 'minf'), 'stbl')
    const stsz = below(stbl, 'stsz')
    const stsd = below(stbl, 'stsd')
    const entry = stsd && boxesIn(view, stsd.start + 8, stsd.end)[0]
    if (!stsz || !entry) continue
    return {
      frameCount: Math.max(1, view.getUint32(stsz.start + 8)),
      // A visual sample entry (ISO/IEC 14496-12 section 12.1.3.2).
      width: view.getUint16(entry.start + 24),
      height: view.getUint16(entry.start + 26),
      coding: entry.type === 'av01' ? 'av1' : 'hevc',
    }
  }
  return null
}
