import type { ImageFacts, MetadataKind } from '@postfit/core'
import type { Entry } from './entry.ts'

/** What preparing saved, over all files that came out. */
export interface Savings {
  readonly bytes: Change
  /** Of photos, in pixels. */
  readonly pixels: Change
  /** How many photos each kind of metadata was taken out of, the most private first. */
  readonly metadata: readonly { readonly kind: MetadataKind; readonly photos: number }[]
}

interface Change {
  readonly before: number
  readonly after: number
}

/** Adds up what was saved; `null` when nothing was changed. */
export function savingsOf(entries: readonly Entry[]): Savings | null {
  const pairs = entries.flatMap(({ file, facts, outcome }) => {
    const output = outcome?.report.output
    const isChanged = output && output.file !== file
    return isChanged && facts?.kind === 'image' && output.facts.kind === 'image'
      ? [{ before: facts, after: output.facts }]
      : []
  })
  if (pairs.length === 0) return null
  const sum = (figure: (facts: ImageFacts) => number): Change => ({
    before: pairs.reduce((total, { before }) => total + figure(before), 0),
    after: pairs.reduce((total, { after }) => total + figure(after), 0),
  })
  const kinds = new Set(pairs.flatMap(({ before }) => before.metadata))
  const removedFrom = (kind: MetadataKind): number =>
    pairs.filter(({ before, after }) => before.metadata.includes(kind) && !after.metadata.includes(kind))
      .length
  return {
    bytes: sum(({ byteLength }) => byteLength),
    pixels: sum(({ width, height }) => width * height),
    metadata: [...kinds]
      .sort((a, b) => Number(b === 'gps') - Number(a === 'gps'))
      .map((kind) => ({ kind, photos: removedFrom(kind) }))
      .filter(({ photos }) => photos > 0),
  }
}
