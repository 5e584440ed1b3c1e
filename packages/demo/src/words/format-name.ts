import type { MediaFacts } from '@postfit/core'
import { en } from '@postfit/core/messages'

/** What a file is, by its bytes, in words: `PNG`, `text file`. */
export function formatName(facts: MediaFacts): string {
  if (facts.byteLength === 0) return 'empty file'
  const format =
    facts.kind === 'image' ? facts.format : facts.kind === 'video' ? facts.container : facts.resembles
  return en.values[String(format)] ?? String(format)
}
