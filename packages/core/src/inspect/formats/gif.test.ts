import { Buffer } from 'node:buffer'
import { readPhoto, readRarePhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'
import { MadeUpBlob } from '../testing/made-up-blob.ts'
import {
  type Expectations,
  expectFacts,
  inspectRarePhoto,
  rarePhotosWithExtension,
} from '../testing/rare-facts.ts'

/** sharp's encoder leaves out of a frame what is as in the one before it, by a transparent colour. */
const expected: Expectations = {
  'animated.gif': { frameCount: 3, hasAlpha: true },
  'transparent.gif': { hasAlpha: true },
  'larger-screen.gif': {
    width: 100,
    height: 80,
    hasAlpha: true,
    firstFrame: { x: 0, y: 0, width: 64, height: 48 },
  },
  'metadata.gif': { colorProfile: 'sP3C', metadata: ['xmp', 'comment'] },
}

describe('a GIF', () => {
  it.each(rarePhotosWithExtension('.gif'))('%s', (name) =>
    expectFacts(name, { format: 'gif', ...expected[name] }),
  )

  it('is as sharp sees it', async () => {
    for (const name of rarePhotosWithExtension('.gif')) {
      const { width, height, pages = 1 } = await sharp(await readRarePhoto(name)).metadata()
      expect(await inspectRarePhoto(name), name).toMatchObject({ width, height, frameCount: pages })
    }
  })

  it('tells what follows its end', async () => {
    const bytes = Buffer.concat([await readRarePhoto('animated.gif'), Buffer.from('more')])
    expect(await inspect(new Blob([new Uint8Array(bytes)]))).toMatchObject({ metadata: ['trailing'] })
  })

  it('needs no trailer and no second frame to be whole, as no photo shows them', async () => {
    const bytes = await readRarePhoto('animated.gif')
    const whole = new Uint8Array(bytes.subarray(0, -1))
    expect(await inspect(new Blob([whole]))).toMatchObject({ frameCount: 3, truncated: false })
    expect(await inspect(new Blob([whole.slice(0, -1)]))).toMatchObject({ frameCount: 3, truncated: false })
    const still = new Uint8Array(await readPhoto('still.gif'))
    expect(await inspect(new Blob([still.slice(0, -2)]))).toMatchObject({ frameCount: 1, truncated: true })
  })

  it('that never ends is read for a while only', async () => {
    const head = Buffer.from('GIF89a\x08\0\x08\0\0\0\0', 'latin1')
    const frame = Buffer.from([0x2c, 0, 0, 0, 0, 8, 0, 8, 0, 0, 2, 0])
    const many = Buffer.concat(Array.from({ length: 100_000 }, () => frame))
    const parts = Array.from({ length: 64 }, (_, n) => ({
      offset: head.length + n * many.length,
      bytes: many,
    }))
    const blob = new MadeUpBlob(2 ** 31, [{ offset: 0, bytes: head }, ...parts])
    const facts = await inspect(blob.asBlob())
    expect(facts).toMatchObject({ format: 'gif', width: 8 })
    expect(facts.kind === 'image' && facts.frameCount).toBeGreaterThan(1_000_000)
    expect(blob.bytesRead).toBeLessThan(40 * 1024 * 1024)
  })
})
