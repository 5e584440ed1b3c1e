/** Packets of a transport stream (ISO/IEC 13818-1 section 2.4.3.2). */
export const packetLength = 188
export const syncByte = 0x47
/** Bytes of a stream that are read at a time: the tables and the first pictures are in the first of them. */
export const pieceLength = 384 * 1024

/** The number of a stream (PID), whose 13 bits follow a byte: in a packet the sync byte, in a program map the type. */
export function pidAt(bytes: Uint8Array, at: number): number {
  return (((bytes[at + 1] ?? 0) & 0x1f) << 8) | (bytes[at + 2] ?? 0)
}

/** Whether a table, or a picture or audio of a stream, starts in the packet. */
export function startsUnit(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at + 1] ?? 0) & 0x40) !== 0
}

/** Where the payload of the packet starts, if it has one: after the adaptation field. */
export function payloadAt(bytes: Uint8Array, at: number): number {
  const hasField = ((bytes[at + 3] ?? 0) & 0x20) !== 0
  return at + 4 + (hasField ? 1 + (bytes[at + 4] ?? 0) : 0)
}
