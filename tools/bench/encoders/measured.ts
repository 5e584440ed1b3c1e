import sharp from 'sharp'
import { type PerceptualDistance, perceptualDistance } from '../perceptual-distance.ts'
import type { Picture } from './pictures.ts'
import type { Trial } from './trials.ts'

/** What one way to write a picture gave at one quality. */
export interface Measured extends PerceptualDistance {
  readonly settings: string
  readonly quality: number
  readonly bytes: number
  /** Of the fastest of three encodes. */
  readonly ms: number
}

/** Writes a picture in one way, at each quality, and measures what comes out. */
export async function measured(
  picture: Picture,
  { settings, encode, qualities }: Trial,
): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const quality of qualities) {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now()
      encode(picture, quality)
      return performance.now() - start
    })
    const file = encode(picture, quality)
    const png = await sharp(file).png({ compressionLevel: 0 }).toBuffer()
    const distance = await perceptualDistance(picture.png, png)
    rows.push({ settings, quality, bytes: file.length, ms: Math.min(...times), ...distance })
  }
  return rows
}

/**
 * The bytes that a way takes for a distance, between its measures or a little beyond them: the logarithm of the bytes
 * is nearly a line.
 */
export function bytesAt(distance: number, rows: readonly Measured[]): number {
  const points = [...rows].sort((a, b) => a.whole - b.whole)
  const after = points.findIndex(({ whole }) => whole >= distance)
  const right = Math.max(1, after === -1 ? points.length - 1 : after)
  const [a, b] = [points[right - 1], points[right]]
  if (!a || !b) return Number.NaN
  const part = (distance - a.whole) / (b.whole - a.whole)
  return a.bytes ** (1 - part) * b.bytes ** part
}
