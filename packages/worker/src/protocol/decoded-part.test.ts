import type { ImageFacts, Step } from '@postfit/core'
import { expect, it } from 'vitest'
import { decodedPart } from './decoded-part.ts'

const job = (facts: Partial<ImageFacts>, ...steps: object[]) => ({
  facts: { format: 'jpeg', colorModel: 'rgb', width: 4000, height: 3000, ...facts } as ImageFacts,
  steps: steps as Step[],
})
const downscale = (width: number) => ({ kind: 'downscale', width, height: (width * 3) / 4 })

it.each([
  [2001, 1],
  [2000, 2],
  [1440, 2],
  [1000, 4],
  [501, 4],
  [500, 8],
  [10, 8],
])('a JPEG 4000 wide that is shown %i wide is decoded at 1/%i', (width, part) => {
  expect(decodedPart(job({}, downscale(width)))).toBe(part)
})

it('one that is cut is measured by what is left', () => {
  const crop = { kind: 'crop', x: 0, y: 0, width: 2000, height: 2000 }
  expect(decodedPart(job({}, crop, { kind: 'downscale', width: 1080, height: 1080 }))).toBe(1)
  expect(decodedPart(job({}, crop, { kind: 'downscale', width: 1000, height: 1000 }))).toBe(2)
  expect(decodedPart(job({}, crop))).toBe(1)
})

it('one that is not scaled, of inks, or no JPEG at all, is decoded whole', () => {
  expect(decodedPart(job({}))).toBe(1)
  expect(decodedPart(job({ colorModel: 'cmyk' }, downscale(500)))).toBe(1)
  expect(decodedPart(job({ format: 'png' }, downscale(500)))).toBe(1)
})
