/** The checksum of the first bytes of a view (PNG, third edition, annex D; ISO/IEC 3309). */
export function crc32(view: DataView, length: number): number {
  let crc = 0xffffffff
  for (let i = 0; i < length; i++) {
    crc ^= view.getUint8(i)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
