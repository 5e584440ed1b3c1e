import { isDeepStrictEqual } from 'node:util'
import type { MediaFacts } from '../../facts/media-facts.ts'

/**
 * What is wrong with facts, whatever the bytes were; nothing where all is well. They have to be plain JSON, and their numbers have to
 * mean something. It is no `expect` for each, as tests ask it of tens of thousands of files: that took longer than inspecting these.
 */
export function oddities(facts: MediaFacts): string[] {
  const odd: string[] = []
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(facts)), facts)) odd.push('no plain JSON')
  if (facts.kind === 'unknown') return odd
  const { width, height } = facts
  const counts = facts.kind === 'image' ? { frameCount: facts.frameCount, bitDepth: facts.bitDepth } : {}
  for (const [name, value] of Object.entries({ width, height, ...counts })) {
    if (!(Number.isInteger(value) && value > 0)) odd.push(`${name} ${value}`)
  }
  if (facts.kind === 'video') {
    const { duration, frameRate } = facts
    for (const [name, value] of Object.entries({ duration, frameRate })) {
      if (!(Number.isFinite(value) && value >= 0)) odd.push(`${name} ${value}`)
    }
  }
  return odd
}
