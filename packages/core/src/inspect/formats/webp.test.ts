import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { foundPhotoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect.ts'

describe('an animated WebP', () => {
  it('is as large as its canvas, though a frame covers only what changes', async () => {
    const dot = { create: { width: 4, height: 4, channels: 3, background: '#ff0000' } } as const
    const still = sharp({ create: { width: 64, height: 48, channels: 3, background: '#ffffff' } })
    const frames = [16, 32].map((left) =>
      still
        .clone()
        .composite([{ input: dot, left, top: 8 }])
        .png()
        .toBuffer(),
    )
    const webp = await sharp(await Promise.all(frames), { join: { animated: true } })
      .webp({ lossless: true, delay: [100, 100] })
      .toBuffer()
    const second = webp.indexOf('ANMF', webp.indexOf('ANMF', 0, 'latin1') + 4, 'latin1')
    expect(1 + webp.readUIntLE(second + 14, 3), 'width of the second frame').toBeLessThan(64)
    const facts = { format: 'webp', width: 64, height: 48, frameCount: 2 }
    expect(await inspect(new Blob([new Uint8Array(webp)]))).toMatchObject({ ...facts, truncated: false })
    // What is missing of the second frame is missing of no photo.
    const cut = new Uint8Array(webp.subarray(0, second + 30))
    expect(await inspect(new Blob([cut]))).toMatchObject({ ...facts, truncated: false })
    const earlier = new Uint8Array(webp.subarray(0, second - 4))
    expect(await inspect(new Blob([earlier]))).toMatchObject({ truncated: true })
  })

  it.each([
    ['small-first-frame.webp', { x: 10, y: 8, width: 40, height: 30 }],
    ['small-lossy-frame.webp', { x: 24, y: 18, width: 40, height: 30 }],
  ])('whose first frame does not fill it is transparent around that: %s', async (name, firstFrame) => {
    const bytes = new Uint8Array(await readFile(foundPhotoPath(name)))
    expect(await inspect(new Blob([bytes]))).toMatchObject({
      width: 64,
      height: 48,
      hasAlpha: true,
      firstFrame,
    })
  })

  it('names a profile of which only a part is read', async () => {
    const webp = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withIccProfile('p3')
      .webp()
      .toBuffer()
    // A profile whose name lies far after its front.
    const at = webp.indexOf('ICCP', 0, 'latin1')
    const length = webp.readUInt32LE(at + 4)
    const profile = Buffer.concat([webp.subarray(at + 8, at + 8 + length), Buffer.alloc(500_000)])
    profile.writeUInt32BE(profile.length, 0)
    const tags = profile.readUInt32BE(128)
    for (let tag = 132; tag < 132 + tags * 12; tag += 12) {
      if (profile.toString('latin1', tag, tag + 4) !== 'desc') continue
      const start = profile.readUInt32BE(tag + 4)
      profile.copy(profile, 450_000, start, start + profile.readUInt32BE(tag + 8))
      profile.writeUInt32BE(450_000, tag + 4)
    }
    const size = Buffer.alloc(4)
    size.writeUInt32LE(profile.length)
    const rest = webp.subarray(at + 8 + length + (length & 1))
    const large = Buffer.concat([webp.subarray(0, at + 4), size, profile, rest])
    large.writeUInt32LE(large.length - 8, 4)
    expect(await inspect(new Blob([new Uint8Array(large)]))).toMatchObject({
      colorProfile: 'sP3C',
      truncated: false,
    })
  })
})

it('a WebP with a chunk that no decoder knows says so: it can hold anything', async () => {
  const webp = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .webp()
    .toBuffer()
  const longer = Buffer.concat([webp, Buffer.from('HOME\x04\0\0\0Acme', 'latin1')])
  longer.writeUInt32LE(longer.length - 8, 4)
  expect(await inspect(new Blob([new Uint8Array(webp)]))).toMatchObject({ metadata: [] })
  expect(await inspect(new Blob([new Uint8Array(longer)]))).toMatchObject({ metadata: ['application'] })
})

describe('a WebP that libwebp gives up at is damaged', () => {
  it.each<[string, boolean, number, number]>([
    ['lossy, with a frame that is a difference', false, 20, 0x01],
    ['lossy, with a frame that is not shown', false, 20, 0x10],
    ['lossy, with a first partition larger than its chunk', false, 22, 0xff],
    ['lossless, without its signature', true, 20, 0x01],
    ['lossless, of a version that there is not', true, 24, 0x20],
  ])('%s', async (_, lossless, at, flip) => {
    const webp = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .webp({ lossless })
      .toBuffer()
    expect(await inspect(new Blob([new Uint8Array(webp)]))).toMatchObject({ kind: 'image', format: 'webp' })
    webp[at] = (webp[at] as number) ^ flip
    await expect(sharp(webp).raw().toBuffer()).rejects.toThrow(/webp/)
    expect(await inspect(new Blob([new Uint8Array(webp)]))).toMatchObject({ reason: 'damaged' })
  })
})
