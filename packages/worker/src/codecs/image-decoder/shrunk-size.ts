import type { Size } from '@postfit/core'

/** A JPEG's decoder leaves out what a smaller picture does not show, at these parts of its size, each nearly for free. */
const parts = [8, 4, 2]

/**
 * The smallest size that a JPEG can be decoded at which is still no smaller than it will be shown.
 *
 * Only whole parts of its size count: Chromium decodes at the next larger one when asked for any other.
 *
 * @param stored the size of the whole picture as it is stored
 * @param scale how much smaller it will be: 0.5 for half its sides
 * @returns `undefined` when that is its own size
 */
export function shrunkSize({ width, height }: Size, scale: number): Size | undefined {
  const part = parts.find((part) => part * scale <= 1)
  if (part === undefined) return undefined
  return { width: Math.ceil(width / part), height: Math.ceil(height / part) }
}
