const sync = 0xffe0
const mono = 3

/** Channels by the header of a frame of MPEG audio (ISO/IEC 11172-3 section 2.4.2.3); `null` when it is none. */
export function mp3Channels(frame: DataView): number | null {
  if (frame.byteLength < 4 || (frame.getUint16(0) & sync) !== sync) return null
  return frame.getUint8(3) >> 6 === mono ? 1 : 2
}
