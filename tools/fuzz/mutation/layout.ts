/** What a number in a file says; a `property` is one of few small numbers, each with a meaning of its own. */
export type Meaning = 'length' | 'offset' | 'dimension' | 'count' | 'value' | 'property'

/** A number in a file. */
export interface Field {
  readonly at: number
  /** Bytes. */
  readonly size: 1 | 2 | 3 | 4 | 8
  readonly littleEndian: boolean
  readonly meaning: Meaning
}

/** A stretch of a file that its format treats as a unit: a segment, a chunk, a box, a block, a directory entry. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** Where in a file the places are that its readers trust. */
export interface Layout {
  /** In any order; one can lie in another. */
  readonly parts: readonly Part[]
  readonly fields: readonly Field[]
  /** Parts that tell something besides the picture: EXIF, profiles, XMP. */
  readonly metadata: readonly Part[]
  /** Makes checksums right again, so that a mutation gets past them. */
  readonly seal?: (bytes: Uint8Array) => void
}

/** Reads the layout of a sound file of one format. */
export type LayoutReader = (bytes: Uint8Array) => Layout

/** Collects a layout while a file is walked through. */
export class LayoutNotes implements Layout {
  readonly parts: Part[] = []
  readonly fields: Field[] = []
  readonly metadata: Part[] = []
  readonly #littleEndian: boolean

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian
  }

  field(at: number, size: Field['size'], meaning: Meaning, littleEndian = this.#littleEndian): void {
    this.fields.push({ at, size, littleEndian, meaning })
  }

  part(start: number, end: number): void {
    this.parts.push({ start, end })
  }

  /** Metadata inside of a part, and, where it is a layout of its own, what is known of that. */
  metadataPart(start: number, end: number, inner?: Layout): void {
    this.metadata.push({ start, end })
    const moved = (part: Part): Part => ({ start: part.start + start, end: part.end + start })
    this.parts.push(...(inner?.parts.map(moved) ?? []))
    this.fields.push(...(inner?.fields.map((field) => ({ ...field, at: field.at + start })) ?? []))
  }
}

/** Latin text in a file, to be compared with names of segments, chunks and boxes. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
