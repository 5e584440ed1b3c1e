import { Buffer } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { photoPath, randomNumbers } from '@postfit/fixtures'
import sharp, { type Sharp } from 'sharp'

/** A picture to encode: RGBA, opaque, sRGB, of the size that a post has. */
export interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly data: Uint8Array<ArrayBuffer>
  /** The same, to measure distances from. */
  readonly png: Buffer
}

/** Pictures that anybody has: drawn ones, and fixtures. */
export async function drawnPictures(): Promise<Picture[]> {
  return Promise.all([
    picture('drawn: leaves', await deadLeaves(1440, 1080)),
    picture('drawn: coloured strokes', strokes(1440, 1080)),
    picture('fixture: screenshot.png', sharp(photoPath('screenshot.png'))),
  ])
}

/** Every JPEG and PNG of a folder. */
export async function picturesOf(folder: string): Promise<Picture[]> {
  const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png)$/i.test(name)).sort()
  return Promise.all(names.map((name) => picture(name, sharp(join(folder, name)).autoOrient())))
}

async function picture(name: string, source: Sharp): Promise<Picture> {
  const { autoOrient: size } = await source.metadata()
  const upright = size.height > size.width
  const fitted = sharp(
    await source
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .resize({
        width: upright ? 1080 : 1920,
        height: upright ? 1920 : 1080,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .png()
      .toBuffer(),
  )
  const { data, info } = await fitted.clone().ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const png = await fitted.clone().png({ compressionLevel: 1 }).toBuffer()
  return { name, width: info.width, height: info.height, data: new Uint8Array(data), png }
}

/**
 * Discs of all sizes and of related colours that hide each other, with a little noise: a picture with the statistics
 * of photos (Lee, Mumford and Huang, "Occlusion Models for Natural Images", 2001).
 */
async function deadLeaves(width: number, height: number): Promise<Sharp> {
  const random = randomNumbers(7)
  const between = (from: number, to: number): number => from + random() * (to - from)
  const discs = Array.from({ length: 20_000 }, () => {
    // Radii fall with their third power, between 4 and 300 pixels.
    const radius = 1 / Math.sqrt(between(1 / 300 ** 2, 1 / 4 ** 2))
    const fill = `hsl(${Math.round(between(20, 60))} ${Math.round(between(5, 35))}% ${Math.round(between(10, 85))}%)`
    return `<circle cx="${between(0, width)}" cy="${between(0, height)}" r="${radius}" fill="${fill}"/>`
  })
  const drawn = await draw(width, height, discs.join('')).removeAlpha().blur(0.8).raw().toBuffer()
  const noisy = Uint8ClampedArray.from(drawn, (value) => value + (random() + random() + random() - 1.5) * 6)
  return sharp(noisy, { raw: { width, height, channels: 3 } })
}

/** Thin strokes, as those of letters, in saturated colours on others: the worst for colour at half resolution. */
function strokes(width: number, height: number): Sharp {
  const random = randomNumbers(11)
  const pairs = [
    ['#ffffff', '#d00000'],
    ['#1030c0', '#ff4040'],
    ['#202020', '#40e0ff'],
    ['#ffe000', '#0030ff'],
    ['#00a040', '#ffffff'],
    ['#ffffff', '#202020'],
  ] as const
  const bands = pairs.map(([ground, ink], band) => {
    const top = (band * height) / pairs.length
    const letters = Array.from({ length: 420 }, (_, letter) => {
      const x = 20 + (letter % 60) * 23
      const y = top + 12 + Math.floor(letter / 60) * 24
      const at = (): string => `${x + Math.round(random() * 12)} ${y + Math.round(random() * 15)}`
      return `<path d="M${at()}L${at()}L${at()}" stroke="${ink}" stroke-width="1.7" fill="none"/>`
    })
    return `<rect y="${top}" width="${width}" height="${height / pairs.length}" fill="${ground}"/>${letters.join('')}`
  })
  return draw(width, height, bands.join(''))
}

function draw(width: number, height: number, shapes: string): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' })
}
