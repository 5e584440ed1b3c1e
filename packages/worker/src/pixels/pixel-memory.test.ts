import { describe, expect, it } from 'vitest'
import { giveBackPixelMemory, takePixelMemory } from './pixel-memory.ts'

const pixels = (memory: ArrayBuffer) => ({ data: new Uint8ClampedArray(memory) })

describe('memory for pixels', () => {
  it('is used again by what has the same size, by one at a time', () => {
    const first = takePixelMemory(400)
    giveBackPixelMemory(pixels(first))
    expect(takePixelMemory(404)).not.toBe(first)
    expect(takePixelMemory(400)).toBe(first)
    expect(takePixelMemory(400)).not.toBe(first)
  })

  it('is not lent to two when it is given back twice', () => {
    const memory = takePixelMemory(800)
    giveBackPixelMemory(pixels(memory))
    giveBackPixelMemory(pixels(memory))
    expect(takePixelMemory(800)).toBe(memory)
    expect(takePixelMemory(800)).not.toBe(memory)
  })

  it('is not taken from a picture that has its own', () => {
    const own = new ArrayBuffer(1200)
    giveBackPixelMemory(pixels(own))
    expect(takePixelMemory(1200)).not.toBe(own)
  })

  it('is kept of the last two pictures, and of no large one', () => {
    const [first, second, third, large] = [40, 44, 48, (16 << 20) + 4].map(takePixelMemory) as ArrayBuffer[]
    for (const memory of [first, second, third, large]) giveBackPixelMemory(pixels(memory as ArrayBuffer))
    expect(takePixelMemory(40)).not.toBe(first)
    expect(takePixelMemory(44)).toBe(second)
    expect(takePixelMemory(48)).toBe(third)
    expect(takePixelMemory((16 << 20) + 4)).not.toBe(large)
  })
})
