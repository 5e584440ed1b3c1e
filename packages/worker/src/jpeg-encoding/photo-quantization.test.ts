import { describe, expect, it } from 'vitest'
import { distanceOf, photoQuantization, settings420, settings444 } from './photo-quantization.ts'

const all = Array.from({ length: 100 }, (_, i) => i + 1)

describe.each([
  ['half', settings420],
  ['full', settings444],
])('with colours at %s resolution', (_, settings) => {
  it('steps are whole numbers that a baseline JPEG can have, at every quality', () => {
    for (const quality of all) {
      for (const { steps } of photoQuantization(settings, quality)) {
        expect(steps).toHaveLength(64)
        expect(steps.every((step) => Number.isInteger(step) && step >= 1 && step <= 255)).toBe(true)
      }
    }
  })

  it('no step becomes larger when the quality does, and all are 1 at 100', () => {
    for (const quality of all.slice(1)) {
      const [worse, better] = [photoQuantization(settings, quality - 1), photoQuantization(settings, quality)]
      better.forEach(({ steps }, component) => {
        expect(steps.every((step, i) => step <= (worse[component]?.steps[i] as number))).toBe(true)
      })
    }
    for (const { steps } of photoQuantization(settings, 100)) expect(new Set(steps)).toEqual(new Set([1]))
  })

  it('the finer something is the more of it is left out, but nothing of the brightness of blocks', () => {
    for (const { deadZone = [] } of photoQuantization(settings, 90)) {
      expect(deadZone[0]).toBe(0)
      expect(deadZone[1]).toBeGreaterThan(0.5)
      expect(deadZone[63]).toBeGreaterThan(deadZone[1] as number)
      expect(deadZone[63]).toBeLessThan(1)
    }
  })
})

it('a quality stands for a distance: 1 at 90, and less the higher it is', () => {
  expect(distanceOf(90)).toBeCloseTo(1)
  for (const quality of all.slice(1)) {
    expect(distanceOf(quality)).toBeLessThan(distanceOf(quality - 1))
  }
})
