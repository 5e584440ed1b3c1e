import type { Rule } from '@postfit/core'
import { documentUrls } from '@postfit/core/messages'
import { lastRead, ownDocuments } from './last-read.ts'

/** A document that rules come from, and when it was last read. */
export interface ReadSource {
  readonly document: string
  /** `YYYY-MM-DD`; `null` where nobody wrote it down. */
  readonly day: string | null
  /** Days since. */
  readonly age: number
  readonly url: string | null
  /** The rules that come from it. */
  readonly rules: readonly string[]
}

const msOfDay = 24 * 60 * 60 * 1000

/** The sources of rules, those first that nobody has read for the longest time. */
export function sourcesByAge(rules: readonly Rule[], today: Date): ReadSource[] {
  const byDocument = new Map<string, Set<string>>()
  for (const { id, source } of rules) {
    if (ownDocuments.includes(source.document)) continue
    byDocument.set(source.document, (byDocument.get(source.document) ?? new Set()).add(id))
  }
  const sources = Array.from(byDocument, ([document, ids]): ReadSource => {
    const day = lastRead[document] ?? null
    const age = day === null ? Number.POSITIVE_INFINITY : Math.floor((+today - Date.parse(day)) / msOfDay)
    return { document, day, age, url: documentUrls[document] ?? null, rules: [...ids] }
  })
  return sources.sort((a, b) => b.age - a.age || b.rules.length - a.rules.length)
}
