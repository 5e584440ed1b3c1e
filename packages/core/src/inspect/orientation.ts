import type { Orientation } from '../facts/media-facts.ts'

/** Whether an orientation rotates by 90 or 270 degrees, which swaps width and height. */
export function isQuarterTurn(orientation: Orientation): boolean {
  return orientation >= 5
}
