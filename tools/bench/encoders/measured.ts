import sharp from 'sharp'
import { type PerceptualDistance, perceptualDistance } from '../perceptual-distance.ts'
import type { Picture } from './pictures.ts'
import type { Trial } from './trials.ts'

/** What one way to write a picture gave at one quality. */
export interface Measured extends PerceptualDistance {
  readonly settings: string
  readonly quality: number
  readonly bytes: number
  /** Of the fastest encode. */
  readonly ms: number
}

/**
 * Writes a picture in one way, at each quality, and measures what comes out.
 *
 * @param times that it is encoded, of which the fastest counts
 */
export async function measured(
  picture: Picture,
  { settings, encode, qualities }: Trial,
  times = 3,
): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const quality of qualities) {
    let file: Uint8Array = new Uint8Array()
    let ms = Number.POSITIVE_INFINITY
    for (let time = 0; time < times; time++) {
      const start = performance.now()
      file = await encode(picture, quality)
      ms = Math.min(ms, performance.now() - start)
    }
    const png = await sharp(file).png({ compressionLevel: 0 }).toBuffer()
    const distance = await perceptualDistance(picture.png, png)
    rows.push({ settings, quality, bytes: file.length, ms, ...distance })
  }
  return rows
}

/**
 * The bytes that a way takes for a distance, between its measures or a little beyond them: the logarithm of the bytes
 * is nearly a line.
 *
 * @param judge by which distance
 */
export function bytesAt(
  distance: number,
  rows: readonly Pick<Measured, 'bytes' | 'whole' | 'ssimulacra'>[],
  judge: 'whole' | 'ssimulacra' = 'whole',
): number {
  const points = [...rows].sort((a, b) => a[judge] - b[judge])
  const after = points.findIndex((point) => point[judge] >= distance)
  const right = Math.max(1, after === -1 ? points.length - 1 : after)
  const [a, b] = [points[right - 1], points[right]]
  if (!a || !b) return Number.NaN
  const part = (distance - a[judge]) / (b[judge] - a[judge])
  return a.bytes ** (1 - part) * b.bytes ** part
}
