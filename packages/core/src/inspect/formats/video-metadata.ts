import type { MetadataKind } from '../../facts/media-facts.ts'
import { latin1 } from '../text.ts'

/** Names that tell nothing about anybody: of programs and of the file itself. */
const harmless =
  /^(encoder|encoder_?options|encoded_by|duration|language|handler_name|vendor_id|major_brand|minor_version|compatible_brands|creation_time|bps|number_of_(frames|bytes)|source_id|_statistics_.*)$/i
const place = /location|gps|geo|latitude|longitude|iso6709/i
const maker =
  /(^|[._])(make|model|manufacturer|software|firmware|serial|camera|lens|device|creationdate|date)\b|^com\.android\.|date_(recorded|digitized|encoded)/i
const xmpPlace = /GPSL(atitude|ongitude)|Iptc4xmpExt:Location|photoshop:(City|Country)/
/** Namespaces of which all is known, or that only holds texts. */
const texts = /^(com\.apple\.quicktime\.)?[a-z_ -]+$/i
/** What identifies a Live Photo and the like: no text. */
const identifier = /identifier|\.player\.|\.live-photo/i

/** What a name and its value tell, where the name is free: QuickTime's keys, Matroska's tags. */
export function kindOfKey(name: string): MetadataKind | null {
  if (harmless.test(name)) return null
  if (place.test(name)) return 'gps'
  if (maker.test(name)) return 'maker'
  return texts.test(name) && !identifier.test(name) ? 'comment' : 'application'
}

/** What an XMP packet tells. */
export function kindsOfXmp(packet: DataView): MetadataKind[] {
  return xmpPlace.test(latin1(packet, 0, packet.byteLength)) ? ['xmp', 'gps'] : ['xmp']
}
