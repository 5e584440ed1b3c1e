import { readFile } from 'node:fs/promises'
import { type ImageFacts, inspect } from '@postfit/core'
import { foundPhotoPath, rarePhotoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { writeAvif } from './write-avif.ts'

/** What is written around the coded picture of a file, and what core says of that file. */
async function writtenAnew(path: string) {
  const file = new Blob([new Uint8Array(await readFile(path))])
  const { codedPicture, codePoints } = (await inspect(file)) as ImageFacts
  if (!codedPicture || !codePoints) throw new Error('Core found no coded picture')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const data = codedPicture.tiles.map((pieces) => {
    const [{ offset, length } = { offset: 0, length: 0 }] = pieces
    return bytes.subarray(offset, offset + length)
  })
  return { written: writeAvif(codedPicture, data, codePoints), codedPicture, codePoints }
}

describe('an AVIF that is written around a coded picture', () => {
  it.each([
    rarePhotoPath('lossy.avif'),
    rarePhotoPath('grey.avif'),
    rarePhotoPath('grid.avif'),
    rarePhotoPath('ten-bit-pq.avif'),
    rarePhotoPath('twelve-bit-hlg.avif'),
    foundPhotoPath('limited-422.avif'),
    foundPhotoPath('grid-one-row.avif'),
  ])('shows libheif the same pixels: %s', async (path) => {
    const { written } = await writtenAnew(path)
    const pixels = (input: string | Buffer) =>
      sharp(input).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const [ours, theirs] = await Promise.all([pixels(Buffer.from(await written.arrayBuffer())), pixels(path)])
    expect([ours.info.width, ours.info.height]).toEqual([theirs.info.width, theirs.info.height])
    expect(ours.data.equals(theirs.data)).toBe(true)
  })

  it('is read by core as what it was written from', async () => {
    for (const name of ['limited-422.avif', 'grid-one-row.avif', 'bt2020-matrix.avif']) {
      const { written, codedPicture, codePoints } = await writtenAnew(foundPhotoPath(name))
      const facts = (await inspect(written)) as ImageFacts
      expect(facts.codePoints, name).toEqual(codePoints)
      const { tiles: _, ...anew } = facts.codedPicture ?? { tiles: [] }
      const { tiles: _1, ...before } = codedPicture
      expect(anew, name).toEqual(before)
    }
  })
})
