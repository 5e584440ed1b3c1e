import type { Piece } from '../../facts/color-source.ts'

/** A part of an ICC profile, as a segment holds it. */
export interface ProfilePart {
  /** Its number, which starts at 1. */
  readonly number: number
  /** How many parts there are, by what this one says. */
  readonly count: number
  readonly piece: Piece
}

/**
 * The parts of the profile that counts, in their order; none where they do not make a whole one (ICC.1:2022, B.4). As in
 * Chromium 156: the first one that is whole, of parts that all say the same count and are there once. WebKitGTK 2.50
 * agrees but for parts in another order, which it drops; Firefox 153 drops any profile that comes twice, and libvips
 * takes the last one.
 */
export function wholeProfile(parts: readonly ProfilePart[]): readonly Piece[] {
  const count = parts[0]?.count ?? 0
  const found: Piece[] = []
  let filled = 0
  for (const part of parts) {
    if (part.piece.length === 0) continue
    const fits = part.count === count && part.number >= 1 && part.number <= count
    if (!fits || found[part.number - 1] !== undefined) return []
    found[part.number - 1] = part.piece
    if (++filled === count) return found
  }
  return []
}
