import { expect, it } from 'vitest'
import { fillAround } from './fill-around.ts'

const gradient = (width: number, height: number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, at) => 10 * (at % width) + 20 * Math.floor(at / width))

it.each([
  ['words', 64, 48],
  ['sides that no word ends at', 66, 49],
])('goes along straight lines from sample to sample, over %s', (_, width, height) => {
  const samples = new Uint8Array(width * height).fill(255)
  const coarse = { samples: gradient(8, 6), width: 8, height: 6 }
  fillAround({ samples, width, height }, { x: 0, y: 0, width: 0, height: 0 }, coarse)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const across = Math.min(7, Math.max(0, ((column + 0.5) * 8) / width - 0.5))
      const down = Math.min(5, Math.max(0, ((row + 0.5) * 6) / height - 0.5))
      const wanted = 10 * across + 20 * down
      // Rows come in pairs.
      expect(Math.abs((samples[row * width + column] as number) - wanted)).toBeLessThan(
        1.1 + (20 * 6) / height,
      )
    }
  }
})

it.each([
  [{ x: 0, y: 10, width: 32, height: 20 }],
  [{ x: 6, y: 0, width: 12, height: 40 }],
  [{ x: 5, y: 3, width: 12, height: 21 }],
])('leaves what lies in the middle alone, to the pixel: %o', (part) => {
  const samples = new Uint8Array(32 * 40).fill(255)
  const coarse = { samples: gradient(4, 5), width: 4, height: 5 }
  fillAround({ samples, width: 32, height: 40 }, part, coarse)
  samples.forEach((sample, at) => {
    const [column, row] = [at % 32, Math.floor(at / 32)]
    const isInside =
      column >= part.x && column < part.x + part.width && row >= part.y && row < part.y + part.height
    expect(sample === 255, `${column}, ${row}`).toBe(isInside)
  })
})
