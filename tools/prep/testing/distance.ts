import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { ciede2000, type Lab } from './ciede2000.ts'

/** How far apart two pictures of one size are. */
export interface Distance {
  /** The mean difference of their samples, in steps of 0 to 255. */
  readonly error: number
  /** The mean CIEDE2000 of their pixels: what a person sees. */
  readonly color: number
  /** The mean signed difference of the channel in which it is largest, in steps: a tint, or all darker or brighter. */
  readonly bias: number
}

/** Measures two pictures given as their RGB samples. */
export async function distance(a: Buffer, b: Buffer): Promise<Distance> {
  if (a.length !== b.length) throw new RangeError(`Pictures of ${a.length} and ${b.length} samples`)
  return { error: meanAbsoluteError(a, b), color: await meanColorDifference(a, b), bias: largestBias(a, b) }
}

/** The mean difference of the samples of two pictures of one size, in steps of 0 to 255. */
export function meanAbsoluteError(a: Buffer, b: Buffer): number {
  if (a.length !== b.length) throw new RangeError(`Pictures of ${a.length} and ${b.length} samples`)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number))
  return sum / a.length
}

function largestBias(a: Buffer, b: Buffer): number {
  const sums: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) sums[(i % 3) as 0 | 1 | 2] += (a[i] as number) - (b[i] as number)
  const largest = sums.reduce((max, sum) => (Math.abs(sum) > Math.abs(max) ? sum : max))
  return largest / (a.length / 3)
}

async function meanColorDifference(a: Buffer, b: Buffer): Promise<number> {
  const [one, other] = await Promise.all([lab(a), lab(b)])
  let sum = 0
  for (let i = 0; i < one.length; i += 3) {
    // Most pixels of most fixtures are the same, and the formula is slow.
    if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue
    sum += ciede2000(labAt(one, i), labAt(other, i))
  }
  return sum / (one.length / 3)
}

/** CIEDE2000 between pairs of colours in sRGB, 0 to 255. */
export async function colorDistances(
  some: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): Promise<number[]> {
  const [a, b] = await Promise.all([some, others].map((colors) => lab(Buffer.from(colors.flat()))))
  return some.map((_, i) => ciede2000(labAt(a as Float32Array, i * 3), labAt(b as Float32Array, i * 3)))
}

/** libvips' CIELAB of sRGB samples. */
async function lab(samples: Buffer): Promise<Float32Array> {
  const raw = { width: samples.length / 3, height: 1, channels: 3 } as const
  const converted = await sharp(samples, { raw }).toColourspace('lab').raw({ depth: 'float' }).toBuffer()
  return new Float32Array(converted.buffer, converted.byteOffset, converted.length / 4)
}

function labAt(samples: Float32Array, at: number): Lab {
  return [samples[at] as number, samples[at + 1] as number, samples[at + 2] as number]
}
