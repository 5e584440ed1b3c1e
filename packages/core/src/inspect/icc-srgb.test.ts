import { readFile } from 'node:fs/promises'
import { foundPhotoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { isSrgb } from '../facts/color-profile.ts'
import type { ImageFacts } from '../facts/media-facts.ts'
import { inspect } from './inspect.ts'

async function profileOf(bytes: Uint8Array): Promise<string | null> {
  return ((await inspect(new Blob([new Uint8Array(bytes)]))) as ImageFacts).colorProfile
}

it.each([
  ['not-srgb.png', 'RGB IEC61966-2.1'],
  ['linear-srgb.png', 'Linear RGB'],
  ['linear-table-srgb.png', 'RGB (Linear RGB Profile)'],
  ['p3-with-srgb-curve.jpg', 'Display P3 Gamut with RGB Transfer'],
])('does not take a profile for sRGB by its name alone: %s', async (name, profile) => {
  const found = await profileOf(await sharp(foundPhotoPath(name)).keepIccProfile().png().toBuffer())
  expect(found).toBe(profile)
  expect(isSrgb(found)).toBe(false)
})

it('takes no profile without a name for sRGB by that of its chunk', async () => {
  const found = await profileOf(await readFile(foundPhotoPath('linear-by-chunk.png')))
  expect(found).toBe('Linear RGB')
})

it('takes sRGB for what it says that it is', async () => {
  const gray = sharp({ create: { width: 2, height: 2, channels: 3, background: '#777' } })
  expect(isSrgb(await profileOf(await gray.withIccProfile('srgb').png().toBuffer()))).toBe(true)
})
