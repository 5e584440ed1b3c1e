/**
 * Whether a frame of VP8 or VP9 is hidden: an alternate reference frame, which encoders store in front of the frames that refer to
 * it. Programs often store it as a frame of its own, with a time that is nearly that of the next one. It is no picture of the video.
 *
 * @param first the frame's first byte (RFC 6386 section 9.1; VP9 bitstream specification section 6.2)
 * @param last its last byte: several frames of VP9 can share one packet, the last of which is shown (annex B)
 */
export function isHiddenFrame(codec: string, first: number, last: number): boolean {
  if (codec === 'vp8') return (first & 0x10) === 0
  if (codec !== 'vp9' || first >> 6 !== 2 || (last & 0xe0) === 0xc0) return false
  // Behind marker and profile: whether it shows an earlier frame, its type, and whether it is shown.
  const flags = (first >> 4 === 0b1011 ? first : first >> 1) & 7
  return (flags & 4) === 0 && (flags & 1) === 0
}
