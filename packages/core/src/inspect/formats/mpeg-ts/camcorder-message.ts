import type { MetadataKind } from '../../../facts/media-facts.ts'
import { latin1 } from '../../text.ts'

/** What starts a camcorder's data within a message of H.264 (Sony's and Panasonic's "modified digital video pack"). */
const mark = 'MDPM'
const messageType = 6
/** Numbers of the entries that tell where, of five bytes each (as ExifTool names them). */
const places: readonly [from: number, to: number] = [0xb0, 0xca]

/** What AVCHD camcorders write into a message before each picture of H.264: the date, the exposure, the camera, places. */
export function camcorderKinds(units: readonly DataView[]): MetadataKind[] {
  const found = new Set<MetadataKind>()
  for (const unit of units) {
    if (unit.byteLength < 24 || (unit.getUint8(0) & 31) !== messageType) continue
    const at = latin1(unit, 0, unit.byteLength).indexOf(mark)
    if (at < 0) continue
    found.add('maker')
    const first = at + mark.length + 1
    for (let entry = first; entry + 5 <= unit.byteLength; entry += 5) {
      const number = unit.getUint8(entry)
      if (number >= places[0] && number <= places[1]) found.add('gps')
    }
  }
  return [...found]
}
