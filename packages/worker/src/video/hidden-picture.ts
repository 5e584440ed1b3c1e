/**
 * Whether a packet of VP8 or VP9 has no picture to show: an alternate reference frame, which later pictures refer to. Decoders
 * return nothing for it.
 *
 * The bits are in the first byte (RFC 6386 section 9.1; VP9 bitstream specification section 6.2). Of several frames in one packet
 * of VP9 the last one is shown (annex B).
 */
export function isHiddenPicture(codec: string, data: Uint8Array): boolean {
  const [first = 0] = data
  if (codec === 'vp8') return (first & 0x10) === 0
  if (codec !== 'vp9' || first >> 6 !== 2 || ((data.at(-1) ?? 0) & 0xe0) === 0xc0) return false
  // Behind marker and profile: whether it shows an earlier frame, its type, and whether it is shown.
  const flags = (first >> 4 === 0b1011 ? first : first >> 1) & 7
  return (flags & 4) === 0 && (flags & 1) === 0
}
