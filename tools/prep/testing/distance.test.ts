import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { distance } from './distance.ts'

const gray = Buffer.alloc(300, 128)

describe('the distance of two pictures', () => {
  it('is nothing when they are the same', async () => {
    expect(await distance(gray, Buffer.from(gray))).toEqual({ error: 0, color: 0, bias: 0 })
  })

  it('is 255 steps, and 100 to the eye, from white to black', async () => {
    const { error, color, bias } = await distance(Buffer.alloc(3, 255), Buffer.alloc(3, 0))
    expect({ error, bias }).toEqual({ error: 255, bias: 255 })
    expect(color).toBeCloseTo(100, 1)
  })

  it('is what is published of red and green in sRGB', async () => {
    // CIEDE2000 of #ff0000 and #00ff00 is 86.61 by every calculator that takes sRGB to be lit by D65.
    const { color } = await distance(Buffer.from([255, 0, 0]), Buffer.from([0, 255, 0]))
    expect(color).toBeCloseTo(86.61, 1)
  })

  it('has a bias where a channel is shifted, and none where differences cancel', async () => {
    const tinted = Buffer.from(gray.map((sample, at) => (at % 3 === 2 ? sample - 4 : sample)))
    expect(await distance(tinted, gray)).toMatchObject({ error: 4 / 3, bias: -4 })
    const noisy = Buffer.from(gray.map((sample, at) => sample + (at % 2 === 0 ? 4 : -4)))
    expect(await distance(noisy, gray)).toMatchObject({ error: 4, bias: 0 })
  })

  it('has to be of pictures of one size', async () => {
    await expect(distance(gray, gray.subarray(3))).rejects.toThrow('Pictures of 300 and 297 samples')
  })
})
