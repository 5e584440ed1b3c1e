import { Buffer } from 'node:buffer'
import { type ImageFacts, inspect } from '@postfit/core'
import { photos, rarePhotos, readPhoto, readRarePhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { embeddedProfile } from './embedded-profile.ts'

/** Those whose profile is told in a way of their own, or that libvips does not read here. */
const otherwise: readonly string[] = ['metadata.gif', 'profile.jxl', 'profile.bmp', 'profile.heic']

const fixtures = [
  ...photos.map(({ name }) => ({ name, read: readPhoto })),
  ...rarePhotos.map(({ name }) => ({ name, read: readRarePhoto })),
].filter(({ name }) => !otherwise.includes(name) && !/^(cut|empty|random|photo\.)/.test(name))

describe('the profile that core finds is the one that libvips reads', () => {
  it.each(fixtures)('$name', async ({ name, read }) => {
    const file = await read(name)
    const theirs = await sharp(file)
      .metadata()
      .catch(() => null)
    if (!theirs) return
    const { colorSource, colorProfile } = (await inspect(new Blob([new Uint8Array(file)]))) as ImageFacts
    const own = colorSource?.kind === 'icc' ? await embeddedProfile(colorSource, file) : null
    expect(own && Buffer.from(own)).toEqual(theirs.icc ?? null)
    if (own) expect(colorProfile).not.toBeNull()
  })

  it.each(['profile.bmp', 'profile.heic'])('%s: the same as in the PNG', async (name) => {
    const file = await readRarePhoto(name)
    const { colorSource } = (await inspect(new Blob([new Uint8Array(file)]))) as ImageFacts
    const { icc } = await sharp(await readPhoto('display-p3.png')).metadata()
    const own = colorSource?.kind === 'icc' ? await embeddedProfile(colorSource, file) : null
    expect(own && Buffer.from(own)).toEqual(icc)
  })
})
