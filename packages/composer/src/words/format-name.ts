import type { MediaFacts } from '@postfit/core'
import type { Language } from './language.ts'

/** What a file is, by its bytes, in words: `PNG`, `text file`; a dash where they could not be read. */
export function formatName(facts: MediaFacts, { words, messages }: Language): string {
  if (facts.kind === 'unknown' && facts.fault) return '–'
  if (facts.byteLength === 0) return words.file.empty
  const format =
    facts.kind === 'image' ? facts.format : facts.kind === 'video' ? facts.container : facts.resembles
  return messages.values[String(format)] ?? String(format)
}
