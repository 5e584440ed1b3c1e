/** What the descriptor of an MPEG-4 stream says (ISO/IEC 14496-1 section 7.2.6): the box `esds`. */
export interface ElementaryStream {
  readonly objectType: number
  readonly configuration: DataView | null
}

const streamTag = 3
const decoderTag = 4
const configurationTag = 5
const versionAndFlags = 4

/** Reads the descriptors, which lie within each other; `null` when there is none of a decoder. */
export function readElementaryStream(view: DataView): ElementaryStream | null {
  let at = versionAndFlags
  let objectType: number | null = null
  while (at + 2 <= view.byteLength) {
    const tag = view.getUint8(at++)
    let length = 0
    for (let more = true; more && at < view.byteLength; ) {
      const byte = view.getUint8(at++)
      length = ((length & 0x1fffff) << 7) | (byte & 127)
      more = byte > 127
    }
    if (tag === streamTag) {
      const flags = at + 2 < view.byteLength ? view.getUint8(at + 2) : 0
      // Optional fields: the stream it depends on, a URL, a clock reference.
      at += 3 + (flags & 0x80 ? 2 : 0) + (flags & 0x20 ? 2 : 0)
      if (flags & 0x40 && at < view.byteLength) at += 1 + view.getUint8(at)
    } else if (tag === decoderTag && at < view.byteLength) {
      objectType = view.getUint8(at)
      at += 13
    } else if (tag === configurationTag && objectType !== null) {
      const size = Math.max(0, Math.min(length, view.byteLength - at))
      return { objectType, configuration: new DataView(view.buffer, view.byteOffset + at, size) }
    } else at += length
  }
  return objectType === null ? null : { objectType, configuration: null }
}
