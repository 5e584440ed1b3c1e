/** A box of the ISO base media file format (ISO/IEC 14496-12 section 4.2): its type and its payload. */
export interface Box {
  readonly type: string
  readonly content: DataView<ArrayBuffer>
}

const headLength = 8

/**
 * The consecutive boxes in some bytes, from `start` on, up to anything that is not a box, such as the four zeros that QuickTime
 * writes after the last.
 */
export function boxesIn(view: DataView<ArrayBuffer>, start = 0): Box[] {
  const boxes: Box[] = []
  let at = start
  while (at + headLength <= view.byteLength) {
    const { type, head, length } = boxHead(new DataView(view.buffer, view.byteOffset + at))
    const end = length === 0 ? view.byteLength : at + length
    if (end < at + head || end > view.byteLength) break
    boxes.push({ type, content: new DataView(view.buffer, view.byteOffset + at + head, end - at - head) })
    at = end
  }
  return boxes
}

/**
 * The header of a box: its own length, and the length of the whole box. 0 means "to the end"; a truncated 64-bit length counts as
 * that too.
 *
 * @param view at least 8 bytes; 16 if available
 */
export function boxHead(view: DataView): { type: string; head: number; length: number } {
  const short = view.getUint32(0)
  const type = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + 4, 4))
  if (short !== 1) return { type, head: headLength, length: short }
  return { type, head: 16, length: view.byteLength < 16 ? 0 : Number(view.getBigUint64(8)) }
}

/** The first box of a type, at the end of a path of types; `undefined` if there is none. */
export function findBox(boxes: readonly Box[], ...path: readonly string[]): Box | undefined {
  const [type, ...rest] = path
  const found = boxes.find((box) => box.type === type)
  return found && rest.length > 0 ? findBox(boxesIn(found.content), ...rest) : found
}

/** Bytes that a box is composed of. */
export type Part = ArrayBufferView<ArrayBuffer>

/** Writes a box. */
export function box(type: string, ...parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.byteLength, headLength)
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setUint32(0, length)
  bytes.set(latin1(type), 4)
  let at = headLength
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** 32-bit numbers; negative ones in two's complement. */
export function words(values: ArrayLike<number>): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  for (let at = 0; at < values.length; at++) view.setUint32(at * 4, values[at] as number)
  return view
}

/** 64-bit integers of up to 2 ** 53; negative ones in two's complement. */
export function longWords(values: ArrayLike<number>): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  for (let at = 0; at < values.length; at++) view.setBigInt64(at * 8, BigInt(values[at] as number))
  return view
}

/** Encodes text with characters up to U+00FF, one byte each. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
