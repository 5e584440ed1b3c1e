import type { Size } from '@postfit/core'
import type { Part } from '../../jpeg-decoding/frame.ts'

/**
 * The smallest part of its size that a JPEG can be decoded at which is still no smaller than it will be shown: its
 * decoder leaves out what that does not show, nearly for free.
 *
 * @param scale how much smaller it will be: 0.5 for half its sides
 */
export function shrunkPart(scale: number): Part {
  return ([8, 4, 2] as const).find((part) => part * scale <= 1) ?? 1
}

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
  const part = shrunkPart(scale)
  if (part === 1) return undefined
  return { width: Math.ceil(width / part), height: Math.ceil(height / part) }
}
