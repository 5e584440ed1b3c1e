import { arrangements } from './arrangements.ts'
import type { Chance } from './chance.ts'
import { joined } from './joined.ts'
import type { Field, Layout, Part } from './layout.ts'
import type { Operator } from './operator.ts'

/** Where most readers look: the first bytes. */
const headLength = 512

/** Numbers on which readers have stumbled: ends of ranges, signs, and what overflows when it is multiplied. */
const edges: readonly bigint[] = [
  0n,
  1n,
  2n,
  7n,
  8n,
  0x7fn,
  0x80n,
  0xffn,
  0x7fffn,
  0x8000n,
  0xffffn,
  0x10000n,
  0x7fffffffn,
  0x80000000n,
  0xfffffff8n,
  0xffffffffn,
  0x7fffffffffffffffn,
  0xffffffffffffffffn,
]
/** Sides that are too large, or larger than what follows them. */
const sides: readonly bigint[] = [
  0n,
  1n,
  8n,
  255n,
  1081n,
  4096n,
  16383n,
  16384n,
  20000n,
  65500n,
  65535n,
  0x7fffffffn,
]

const truncate: Operator = ({ bytes }, chance) => bytes.slice(0, chance.below(bytes.length))

const flipBits: Operator = ({ bytes }, chance) => {
  const span = chance.happens(0.5) ? Math.min(headLength, bytes.length) : bytes.length
  return flipped(bytes, 0, span, chance)
}

/** Only after the headers, where the compressed data mostly lie. */
const flipData: Operator = ({ bytes }, chance) => {
  const start = Math.floor(bytes.length / 2)
  return flipped(bytes, start, Math.max(start, bytes.length - 16), chance)
}

const editField: Operator = ({ bytes, layout: { fields } }, chance) => {
  if (fields.length === 0) return null
  const changed = bytes.slice()
  const field = chance.pick(fields)
  write(changed, field, edited(read(changed, field), field, chance))
  return changed
}

/** Says something else that can be said. */
const editProperty: Operator = ({ bytes, layout: { fields } }, chance) => {
  const properties = fields.filter(({ meaning }) => meaning === 'property')
  if (properties.length === 0) return null
  const changed = bytes.slice()
  for (let edits = chance.pick([1, 1, 2, 3]); edits > 0; edits--) {
    const field = chance.pick(properties)
    const value = chance.happens(0.8) ? BigInt(chance.below(20)) : edited(read(changed, field), field, chance)
    write(changed, field, value)
  }
  return changed
}

const editDimensions: Operator = ({ bytes, layout }, chance) => {
  const fields = layout.fields.filter(({ meaning }) => meaning === 'dimension')
  if (fields.length === 0) return null
  const changed = bytes.slice()
  // All of them at times: formats that say their size twice are believed when both agree.
  const chosen = chance.happens(0.3) ? fields : [chance.pick(fields)]
  const side = chance.pick(sides)
  for (const field of chosen) write(changed, field, side)
  return changed
}

const removePart: Operator = ({ bytes, layout: { parts } }, chance) => {
  if (parts.length === 0) return null
  const { start, end } = chance.pick(parts)
  return joined(bytes.subarray(0, start), bytes.subarray(end))
}

const repeatPart: Operator = ({ bytes, layout: { parts } }, chance) => {
  if (parts.length === 0) return null
  const part = chance.pick(parts)
  const max = Math.max(1, Math.min(200, Math.floor(40_000 / (part.end - part.start))))
  const copies = Array<Uint8Array>(chance.between(1, max)).fill(slice(bytes, part))
  return joined(bytes.subarray(0, part.end), ...copies, bytes.subarray(part.end))
}

const swapParts: Operator = ({ bytes, layout: { parts } }, chance) => {
  if (parts.length < 2) return null
  const [first, second] = [chance.pick(parts), chance.pick(parts)].sort((a, b) => a.start - b.start)
  if (!first || !second || first.end > second.start) return null
  return joined(
    bytes.subarray(0, first.start),
    slice(bytes, second),
    bytes.subarray(first.end, second.start),
    slice(bytes, first),
    bytes.subarray(second.end),
  )
}

const takePart: Operator = ({ bytes, layout, other }, chance) => {
  if (other.layout.parts.length === 0) return null
  const part = slice(other.bytes, chance.pick(other.layout.parts))
  const at = layout.parts.length > 0 ? chance.pick(layout.parts).start : chance.below(bytes.length + 1)
  return joined(bytes.subarray(0, at), part, bytes.subarray(at))
}

/** The beginning of one file and the end of another, cut between parts where there are any. */
const splice: Operator = ({ bytes, layout, other }, chance) => {
  const cut = ({ parts }: Layout, length: number): number =>
    parts.length > 0 && chance.happens(0.7) ? chance.pick(parts).start : chance.below(length + 1)
  return joined(
    bytes.subarray(0, cut(layout, bytes.length)),
    other.bytes.subarray(cut(other.layout, other.bytes.length)),
  )
}

const fillRange: Operator = ({ bytes }, chance) => {
  const changed = bytes.slice()
  const start = chance.below(bytes.length)
  const end = start + chance.between(1, Math.min(4096, bytes.length))
  if (chance.happens(0.3)) {
    for (let at = start; at < Math.min(end, bytes.length); at++) changed[at] = chance.below(256)
  } else changed.fill(chance.pick([0, 0xff, 0x80, 0x20]), start, end)
  return changed
}

const corruptMetadata: Operator = ({ bytes, layout: { metadata } }, chance) => {
  if (metadata.length === 0) return null
  const { start, end } = chance.pick(metadata)
  const changed = bytes.slice()
  for (let edits = chance.between(1, 24); edits > 0; edits--) {
    changed[start + chance.below(end - start)] = chance.pick([0, 1, 0x7f, 0xff, chance.below(256)])
  }
  return changed
}

const havoc: Operator = ({ bytes }, chance) => {
  let changed = bytes
  for (let times = chance.between(1, 6); times > 0; times--) {
    const at = chance.below(changed.length + 1)
    const count = chance.between(1, 16)
    const noise = Uint8Array.from({ length: count }, () => chance.below(256))
    // Inserted, taken out, or written over.
    const behind = at + chance.pick([0, count, count])
    const between = behind > at && chance.happens(0.5) ? new Uint8Array(0) : noise
    changed = joined(changed.subarray(0, at), between, changed.subarray(behind))
  }
  return changed
}

const append: Operator = ({ bytes, other }, chance) => {
  const tail = other.bytes.subarray(0, chance.between(1, other.bytes.length))
  return joined(bytes, chance.happens(0.5) ? tail : new Uint8Array(chance.between(1, 5000)))
}

/** Every way to change a file, by its name. */
export const operators: Readonly<Record<string, Operator>> = {
  truncate,
  flipBits,
  flipData,
  editField,
  editProperty,
  editDimensions,
  removePart,
  repeatPart,
  swapParts,
  takePart,
  splice,
  fillRange,
  corruptMetadata,
  havoc,
  append,
  ...arrangements,
}

function flipped(bytes: Uint8Array, start: number, end: number, chance: Chance): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes)
  for (let flips = chance.pick([1, 1, 2, 4, 16]); flips > 0; flips--) {
    const at = start + chance.below(end - start)
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
  }
  return changed
}

function edited(value: bigint, { meaning, size }: Field, chance: Chance): bigint {
  if (meaning === 'dimension' && chance.happens(0.5)) return chance.pick(sides)
  const near = [
    value + 1n,
    value - 1n,
    value * 2n,
    value / 2n,
    -value,
    value ^ (1n << BigInt(chance.below(size * 8))),
  ]
  return chance.happens(0.5) ? chance.pick(near) : chance.pick(edges)
}

function read(bytes: Uint8Array, field: Field): bigint {
  let value = 0n
  for (const at of placesOf(field)) value = (value << 8n) | BigInt(bytes[at] ?? 0)
  return value
}

/** Writes as many of the value's lowest bits as there is room for. */
function write(bytes: Uint8Array, field: Field, value: bigint): void {
  let rest = value
  for (const at of placesOf(field).reverse()) {
    bytes[at] = Number(rest & 0xffn)
    rest >>= 8n
  }
}

/** The places of a number's bytes, the most significant one first. */
function placesOf({ at, size, littleEndian }: Field): number[] {
  const places = Array.from({ length: size }, (_, n) => at + n)
  return littleEndian ? places.reverse() : places
}

function slice(bytes: Uint8Array, { start, end }: Part): Uint8Array {
  return bytes.subarray(start, end)
}
