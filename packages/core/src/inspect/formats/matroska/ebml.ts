import { latin1 } from '../../text.ts'

/** An element of EBML (RFC 8794 section 6), by its place in a file or in bytes that were read. */
export interface Element {
  readonly id: number
  readonly start: number
  /** Where it ends; `null` where that is not said, as in what is still being recorded (section 6.2). */
  readonly end: number | null
}

/** The longest head of an element: four bytes of identifier, eight of length. */
export const longestHead = 12

/**
 * Reads the head of an element; `null` where there is none.
 *
 * @param offset where the view starts
 */
export function elementAt(view: DataView, at: number, offset = 0): Element | null {
  const idLength = lengthOfNumber(view, at)
  if (idLength === null || idLength > 4) return null
  const sizeLength = lengthOfNumber(view, at + idLength)
  if (sizeLength === null || at + idLength + sizeLength > view.byteLength) return null
  let id = 0
  for (let i = 0; i < idLength; i++) id = id * 256 + view.getUint8(at + i)
  const size = readNumber(view, at + idLength)
  const start = offset + at + idLength + sizeLength
  return { id, start, end: size === null ? null : start + size }
}

/** A number of variable length without its marker; `null` when all of its bits are set, or it is cut off. */
export function readNumber(view: DataView, at: number): number | null {
  const length = lengthOfNumber(view, at)
  if (length === null || at + length > view.byteLength) return null
  let value = view.getUint8(at) & (0xff >> length)
  let unknown = value === 0xff >> length
  for (let i = 1; i < length; i++) {
    const byte = view.getUint8(at + i)
    value = value * 256 + byte
    unknown &&= byte === 0xff
  }
  return unknown ? null : value
}

/** The position of the highest bit tells how many bytes there are. */
export function lengthOfNumber(view: DataView, at: number): number | null {
  const first = at < view.byteLength ? view.getUint8(at) : 0
  return first === 0 ? null : Math.clz32(first) - 23
}

/** The elements side by side in bytes that were read; one that is cut off ends with them. */
export function elementsIn(
  view: DataView,
  start = 0,
  end: number = view.byteLength,
): (Element & { end: number })[] {
  const elements: (Element & { end: number })[] = []
  for (let at = start; at < end; ) {
    const element = elementAt(view, at)
    if (!element) break
    const limit = Math.min(element.end ?? end, end)
    elements.push({ ...element, end: limit })
    at = limit
  }
  return elements
}

/** The values of elements by their identifiers, within another element. The first of each counts. */
export class Fields {
  readonly view: DataView<ArrayBuffer>
  readonly #elements: ReadonlyMap<number, Element & { end: number }>

  constructor(view: DataView<ArrayBuffer>, start = 0, end: number = view.byteLength) {
    this.view = view
    this.#elements = new Map(
      elementsIn(view, start, end)
        .reverse()
        .map((element) => [element.id, element]),
    )
  }

  has(id: number): boolean {
    return this.#elements.has(id)
  }

  /** A whole number of up to eight bytes. */
  uint(id: number): number | null {
    const element = this.#elements.get(id)
    if (!element) return null
    let value = 0
    for (let at = element.start; at < Math.min(element.end, element.start + 8); at++) {
      value = value * 256 + this.view.getUint8(at)
    }
    return value
  }

  float(id: number): number | null {
    const element = this.#elements.get(id)
    if (!element) return null
    const length = element.end - element.start
    if (length === 4) return this.view.getFloat32(element.start)
    return length === 8 ? this.view.getFloat64(element.start) : 0
  }

  text(id: number): string {
    const element = this.#elements.get(id)
    return element ? latin1(this.view, element.start, element.end - element.start).replace(/\0+$/, '') : ''
  }

  within(id: number): Fields | null {
    const element = this.#elements.get(id)
    return element ? new Fields(this.view, element.start, element.end) : null
  }

  bytes(id: number): DataView<ArrayBuffer> | null {
    const element = this.#elements.get(id)
    if (!element) return null
    return new DataView(this.view.buffer, this.view.byteOffset + element.start, element.end - element.start)
  }
}
