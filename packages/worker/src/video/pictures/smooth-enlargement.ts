import type { Size } from '@postfit/core'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'

/** For each target sample the first of the four source samples around it, clamped, and their weights. */
interface Taps {
  readonly places: Int32Array
  readonly weights: Float32Array
}

/**
 * Enlarges a tiny picture by cubic B-splines, which blur it about as much as it was reduced. Other than Lanczos, they exceed no sample of
 * the picture: at edges between saturated colours it left the range of video, with glaring stripes.
 */
export function smoothlyEnlarged(tiny: Planes, size: Size): Planes {
  const target = takePlanes(size)
  const [from, to] = [chromaSize(tiny), chromaSize(size)]
  enlarge(tiny.luma, tiny, target.luma, size)
  enlarge(tiny.cb, from, target.cb, to)
  enlarge(tiny.cr, from, target.cr, to)
  return target
}

function enlarge(source: Uint8Array, from: Size, target: Uint8Array, to: Size): void {
  const [across, down] = [tapsOf(from.width, to.width), tapsOf(from.height, to.height)]
  const wide = new Float32Array(to.width * from.height)
  for (let row = 0, at = 0; row < from.height; row++) {
    for (let column = 0; column < to.width; column++, at++) {
      let sum = 0
      for (let tap = 4 * column; tap < 4 * column + 4; tap++) {
        sum +=
          (source[row * from.width + (across.places[tap] as number)] as number) *
          (across.weights[tap] as number)
      }
      wide[at] = sum
    }
  }
  for (let row = 0, at = 0; row < to.height; row++) {
    for (let column = 0; column < to.width; column++, at++) {
      let sum = 0.5
      for (let tap = 4 * row; tap < 4 * row + 4; tap++) {
        sum +=
          (wide[(down.places[tap] as number) * to.width + column] as number) * (down.weights[tap] as number)
      }
      target[at] = sum
    }
  }
}

function tapsOf(from: number, to: number): Taps {
  const places = new Int32Array(4 * to)
  const weights = new Float32Array(4 * to)
  for (let at = 0; at < to; at++) {
    const place = ((at + 0.5) * from) / to - 0.5
    const whole = Math.floor(place)
    const t = place - whole
    const spline = [(1 - t) ** 3, 3 * t ** 3 - 6 * t ** 2 + 4, 3 * (t + t ** 2 - t ** 3) + 1, t ** 3]
    for (const [tap, weight] of spline.entries()) {
      places[4 * at + tap] = Math.min(from - 1, Math.max(0, whole - 1 + tap))
      weights[4 * at + tap] = weight / 6
    }
  }
  return { places, weights }
}
