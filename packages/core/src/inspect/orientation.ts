import type { Orientation } from '../facts/media-facts.ts'

/** Whether this orientation turns the picture by a quarter, so that its width and height change places. */
export function isQuarterTurn(orientation: Orientation): boolean {
  return orientation >= 5
}
