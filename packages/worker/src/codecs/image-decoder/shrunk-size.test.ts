import { expect, it } from 'vitest'
import { shrunkSize } from './shrunk-size.ts'

it.each([
  [{ width: 4048, height: 3036 }, 1440 / 4048, { width: 2024, height: 1518 }],
  [{ width: 4001, height: 3001 }, 0.25, { width: 1001, height: 751 }],
  [{ width: 8000, height: 6000 }, 0.18, { width: 2000, height: 1500 }],
  [{ width: 12000, height: 9000 }, 0.12, { width: 1500, height: 1125 }],
  [{ width: 16000, height: 12000 }, 0.01, { width: 2000, height: 1500 }],
])('a JPEG of %j that is scaled by %f is decoded at %j', (stored, scale, shrunk) => {
  expect(shrunkSize(stored, scale)).toEqual(shrunk)
})

it.each([0.51, 0.9, 1, 1.2])('one that is scaled by %f is decoded whole', (scale) => {
  expect(shrunkSize({ width: 4000, height: 3000 }, scale)).toBeUndefined()
})
