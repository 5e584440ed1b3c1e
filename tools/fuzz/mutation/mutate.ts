import { arrangements } from './arrangements.ts'
import type { Chance } from './chance.ts'
import { layoutOf } from './layouts/index.ts'
import type { Operator } from './operator.ts'
import { operators } from './operators.ts'

/** A changed file, and what was done to it. */
export interface Mutated {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Names of {@link operators}, in order; `seal` where checksums were made right again. */
  readonly applied: readonly string[]
}

/** No input has more bytes: repeated parts of repeated parts grow fast. */
const maxBytes = 200_000
/** Most others break a file so much that its header gives it away: these get as far as the codecs. */
const subtle: readonly string[] = [
  'flipBits',
  'editField',
  'editProperty',
  'corruptMetadata',
  'flipData',
  ...Object.keys(arrangements),
]

/**
 * Changes a file in up to four ways that its format is known to suffer from.
 *
 * @param source stays as it is
 * @param other a file that parts are taken from
 * @param own ways that only files of its kind suffer from, by their names
 */
export function mutate(
  source: Uint8Array,
  other: Uint8Array,
  chance: Chance,
  own: Readonly<Record<string, Operator>> = {},
): Mutated {
  const ways = { ...operators, ...own }
  const otherFile = { bytes: other, layout: layoutOf(other) }
  let bytes = Uint8Array.from(source)
  const applied: string[] = []
  const names = chance.happens(0.6) ? [...subtle, ...Object.keys(own)] : Object.keys(ways)
  // One change alone is what gets furthest into a reader; several find what only comes together.
  for (let left = chance.pick([1, 1, 1, 2, 2, 3, 4]); left > 0; ) {
    const name = chance.pick(names)
    const changed = ways[name]?.({ bytes, layout: layoutOf(bytes), other: otherFile }, chance)
    if (!changed) continue
    bytes = changed.slice(0, maxBytes)
    applied.push(name)
    left--
  }
  const { seal } = layoutOf(bytes)
  if (seal && chance.happens(0.7)) {
    seal(bytes)
    applied.push('seal')
  }
  return { bytes, applied }
}
