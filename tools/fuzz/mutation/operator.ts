import type { Chance } from './chance.ts'
import type { Layout } from './layout.ts'

/** A file on its way to become a hostile one. */
export interface Subject {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly layout: Layout
  /** Another file, mostly of the same format, to take parts from. */
  readonly other: { readonly bytes: Uint8Array; readonly layout: Layout }
}

/** Gives a changed file; `null` when there is nothing in this one that it could change. */
export type Operator = (subject: Subject, chance: Chance) => Uint8Array<ArrayBuffer> | null
