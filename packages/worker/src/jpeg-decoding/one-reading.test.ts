import { readFile } from 'node:fs/promises'
import { type ImageFacts, inspect, type MediaFacts } from '@postfit/core'
import { foundPhotoPath, foundPhotos, photoPath, photos, rarePhotoPath, rarePhotos } from '@postfit/fixtures'
import { describe, expect, it } from 'vitest'
import { storedSize } from '../pixels/orient.ts'
import { stripMetadata } from '../strip/strip-metadata.ts'
import { colorSpaceOf, readHead } from './picture.ts'

/** All fixtures of a format that core understands. */
async function understood(
  ending: RegExp,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer>; facts: ImageFacts }[]> {
  const paths = [
    ...photos.map(({ name }) => photoPath(name)),
    ...rarePhotos.map(({ name }) => rarePhotoPath(name)),
    ...foundPhotos.map(({ name }) => foundPhotoPath(name)),
  ].filter((path) => ending.test(path))
  const all = await Promise.all(
    paths.map(async (name) => {
      const bytes = new Uint8Array(await readFile(name))
      return { name: name.replace(/.*\//, ''), bytes, facts: await inspect(new Blob([bytes])) }
    }),
  )
  return all.filter((one): one is (typeof all)[number] & { facts: ImageFacts } => one.facts.kind === 'image')
}

/** JPEGs that our decoder is for. */
const decoded = (await understood(/\.jpg$/)).filter(({ facts }) => {
  const isUsual = ['baseline', 'progressive', 'extended'].includes(facts.coding ?? '')
  return isUsual && facts.bitDepth === 8 && facts.colorModel !== 'cmyk'
})

describe('the decoder understands a JPEG as core does', () => {
  it.each(decoded)('$name', ({ bytes, facts }) => {
    const head = readHead(bytes)
    const { width, height } = storedSize(facts, facts.orientation)
    expect(head.frame).toMatchObject({ width, height, progressive: facts.coding === 'progressive' })
    expect(head.frame.components).toHaveLength(facts.colorModel === 'gray' ? 1 : 3)
    expect(() => colorSpaceOf(head)).not.toThrow()
  })
})

const stripped = [...decoded, ...(await understood(/\.webp$/))].filter(
  ({ facts }) => facts.orientation === 1 && facts.frameCount === 1,
)

describe('a file without its metadata is understood as before, or none is made', () => {
  it.each(stripped)('$name', async ({ bytes, facts }) => {
    let after: MediaFacts
    try {
      after = await inspect(stripMetadata(facts, bytes.slice().buffer))
    } catch (error) {
      expect(error).toMatchObject({ code: 'decode-failed' })
      return
    }
    const { byteLength: _, name: _1, colorSource: _2, orientationInDoubt: _3, ...before } = facts
    const { byteLength: _4, name: _5, colorSource, ...found } = after as ImageFacts
    expect(found).toEqual({ ...before, metadata: [] })
    expect(colorSource?.kind).toBe(facts.colorSource?.kind)
  })
})
