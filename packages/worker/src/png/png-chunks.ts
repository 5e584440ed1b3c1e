/** A chunk of a PNG. */
export interface StoredChunk {
  readonly type: string
  /** Its data, possibly truncated by the end of the file. */
  readonly data: Uint8Array<ArrayBuffer>
  /** The whole chunk: length, type, data and checksum. */
  readonly whole: Uint8Array<ArrayBuffer>
}

const signatureSize = 8

/** The chunks of a PNG, up to its end or the first damage. */
export function pngChunks(bytes: Uint8Array<ArrayBuffer>): StoredChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: StoredChunk[] = []
  for (let at = signatureSize; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    chunks.push({
      type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, end),
      whole: bytes.subarray(at, end + 4),
    })
    at = end + 4
  }
  return chunks
}

/** Makes a chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) chunk[4 + i] = type.charCodeAt(i)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}

let table: Uint32Array | undefined

/** CRC-32 of ISO 3309, as PNG has it (third edition, annex D). */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
    return crc
  })
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] as number)
  return ~crc >>> 0
}
