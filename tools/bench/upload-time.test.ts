import { expect, it } from 'vitest'
import { uploadedMs } from './upload-time.ts'

it('is when the last photo is ready, and up', () => {
  // 10 Mbit/s are 1250 bytes a millisecond.
  expect(uploadedMs([100], [125_000], 10)).toBe(200)
  expect(uploadedMs([100], [125_000], 5)).toBe(300)
})

it('waits for the connection or for the photo, whichever takes longer', () => {
  expect(uploadedMs([100, 110], [125_000, 125_000], 10)).toBe(300)
  expect(uploadedMs([100, 500], [125_000, 125_000], 10)).toBe(600)
})

it('sends what is ready first, whatever its place', () => {
  expect(uploadedMs([500, 100], [125_000, 250_000], 10)).toBe(600)
})

it('is 0 where nothing is sent', () => {
  expect(uploadedMs([], [], 50)).toBe(0)
})
