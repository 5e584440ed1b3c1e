import { Buffer } from 'node:buffer'
import { type ImageFacts, inspect, type Step } from '@postfit/core'
import { readPhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressProfile, withProfile } from '../../test/press.ts'
import { locateScriptsWith } from '../codecs/script-module.ts'
import { decodeWhole } from '../testing/decode-whole.ts'

// Outside of a browser there is nobody else to say where a dependency lies.
beforeAll(() =>
  locateScriptsWith(() => import.meta.resolve('pdfjs-dist/image_decoders/pdf.image_decoders.min.mjs')),
)

/** The inks of the file as the decoder in sharp gives them, or a picture made of them. */
function inks(file: Uint8Array): Promise<Buffer> {
  return sharp(file, { ignoreIcc: true }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
}

async function decoded(bytes: Uint8Array<ArrayBuffer>) {
  const file = new File([bytes], 'photo.jpg')
  const facts = (await inspect(file)) as ImageFacts
  const steps: Step[] = [{ ...facts, kind: 'convert-color', answers: [] }]
  return decodeWhole({ file, facts, steps, engine: 'auto', background: '#ffffff', heicDecoderUrl: undefined })
}

/** The mean difference of a channel between RGBA and what sharp, with littleCMS, makes of the file. */
async function difference(data: Uint8ClampedArray, file: Uint8Array): Promise<number> {
  const theirs = await sharp(file).toColourspace('srgb').removeAlpha().raw().toBuffer()
  const sum = theirs.reduce(
    (sum, value, i) => sum + Math.abs(value - (data[Math.floor(i / 3) * 4 + (i % 3)] as number)),
    0,
  )
  return sum / theirs.length
}

describe('a JPEG of CMYK', { timeout: 30_000 }, () => {
  let bare: Uint8Array<ArrayBuffer>

  beforeAll(async () => {
    bare = new Uint8Array(await readPhoto('cmyk.jpg'))
  })

  it('has the colours of its profile, as in sharp', async () => {
    const file = withProfile(bare, pressProfile)
    const { raster, profile } = await decoded(file)
    expect(profile).toBeNull()
    expect(await difference(raster.data, file)).toBeLessThan(1)
    expect(raster.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
  })

  it('would be far from that if nobody read the profile', async () => {
    const data = Uint8ClampedArray.from(await inks(bare))
    const naive = data.map((ink, i) =>
      i % 4 === 3 ? 255 : ((255 - ink) * (255 - (data[i - (i % 4) + 3] as number))) / 255,
    )
    expect(await difference(naive, withProfile(bare, pressProfile))).toBeGreaterThan(10)
  })

  it('looks like print on coated paper when it has no profile', async () => {
    const { raster } = await decoded(bare)
    // sharp takes another press for granted: near, but not the same.
    expect(await difference(raster.data, bare)).toBeLessThan(9)
  })

  it('passes over a profile that is not for inks', async () => {
    const { icc } = await sharp(await readPhoto('display-p3.jpg')).metadata()
    const { raster } = await decoded(withProfile(bare, new Uint8Array(icc as Buffer)))
    const { raster: without } = await decoded(bare)
    expect(Buffer.from(raster.data).equals(Buffer.from(without.data))).toBe(true)
  })

  it("is turned round as well when it does not say that it is Adobe's", async () => {
    const app14 = Buffer.from(bare).indexOf('Adobe\0', 0, 'latin1') - 4
    const anonymous = new Uint8Array([...bare.subarray(0, app14), ...bare.subarray(app14 + 16)])
    const file = withProfile(anonymous, pressProfile)
    expect(await difference((await decoded(file)).raster.data, file)).toBeLessThan(1)
  })

  it('is turned into inks when it is stored as YCCK', async () => {
    const ycck = Buffer.from(bare)
    // Adobe's segment ends in how the colours are stored: the same samples, taken for others.
    ycck[ycck.indexOf('Adobe\0', 0, 'latin1') + 11] = 2
    const file = withProfile(ycck, pressProfile)
    expect(await difference((await decoded(file)).raster.data, file)).toBeLessThan(1)
    expect(
      await difference((await decoded(file)).raster.data, withProfile(bare, pressProfile)),
    ).toBeGreaterThan(10)
  })

  it('is refused with a typed error when it is broken', async () => {
    const broken = bare.slice(0, bare.length / 2)
    broken.fill(0xff, broken.length / 4)
    await expect(decoded(broken)).rejects.toMatchObject({ name: 'PostfitError', code: 'decode-failed' })
  })
})
