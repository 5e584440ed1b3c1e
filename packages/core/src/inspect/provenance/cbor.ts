/** More values, and deeper, than any claim about a picture has. */
const maxItems = 20_000
const maxLevels = 24

/**
 * The texts under a key in CBOR (RFC 8949), at any depth. Everything else is skipped.
 *
 * @throws RangeError where the bytes end too early, say nothing sensible, or go on for too long
 */
export function textsUnder(view: DataView, wanted: string): string[] {
  const found: string[] = []
  let at = 0
  let items = 0

  function length(info: number): number {
    if (info < 24) return info
    if (info > 27) throw new RangeError('A length is none')
    const size = 1 << (info - 24)
    const start = at
    at += size
    if (size === 8) return Number(view.getBigUint64(start))
    return size === 4 ? view.getUint32(start) : size === 2 ? view.getUint16(start) : view.getUint8(start)
  }

  /** Whether the list or map of unknown length ends here. */
  function ends(): boolean {
    if (view.getUint8(at) !== 0xff) return false
    at++
    return true
  }

  function bytes(count: number): string {
    if (count > view.byteLength - at) throw new RangeError('A text is cut off')
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, count))
    at += count
    return text
  }

  /** One value; its text where it is one. */
  function value(level: number): string | null {
    if (++items > maxItems || level > maxLevels) throw new RangeError('The values have no end')
    const head = view.getUint8(at++)
    const major = head >> 5
    const info = head & 31
    const open = info === 31
    switch (major) {
      case 2:
      case 3: {
        let text = ''
        if (!open) text = bytes(length(info))
        else while (!ends()) text += value(level + 1) ?? ''
        return major === 3 ? text : null
      }
      case 4: {
        const count = open ? Number.POSITIVE_INFINITY : length(info)
        for (let n = 0; n < count && !(open && ends()); n++) value(level + 1)
        return null
      }
      case 5: {
        const count = open ? Number.POSITIVE_INFINITY : length(info)
        for (let n = 0; n < count && !(open && ends()); n++) {
          const key = value(level + 1)
          const text = value(level + 1)
          if (key === wanted && text !== null) found.push(text)
        }
        return null
      }
      case 6:
        length(info)
        return value(level + 1)
      default:
        if (!open) length(info)
        return null
    }
  }

  value(0)
  return found
}
