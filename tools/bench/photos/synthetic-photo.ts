import { Buffer } from 'node:buffer'
import { randomNumbers } from '@postfit/fixtures'
import sharp from 'sharp'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Draws what compresses and scales like a photo: noise whose strength grows with the size of its grains, as in pictures
 * of nature, over gradients, with edges and lettering, and the noise of a sensor on top.
 *
 * @param seed another one gives another photo
 * @returns a JPEG as cameras write it: 4:2:0, of about 4 bits a pixel
 */
export async function syntheticPhoto(size: Size, seed: number): Promise<Buffer> {
  const pixels = await drawn(size, seed)
  await addGrains(pixels, size, seed)
  return sharp(pixels, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 90, chromaSubsampling: '4:2:0' })
    .toBuffer()
}

/** The sides of the grains in pixels of a photo 4000 wide, and how far they lie from the ground at most. */
const octaves = [
  { side: 512, reach: 46 },
  { side: 128, reach: 36 },
  { side: 32, reach: 26 },
  { side: 8, reach: 18 },
  { side: 3, reach: 12 },
] as const
/** Deviation of a sensor's noise in good light. */
const sensorNoise = 5

async function addGrains(pixels: Uint8ClampedArray, { width, height }: Size, seed: number): Promise<void> {
  const sums = Int16Array.from(pixels)
  const random = randomNumbers(seed)
  for (const { side, reach } of octaves) {
    const scaled = (side * width) / 4000
    const grid = { width: Math.ceil(width / scaled) + 1, height: Math.ceil(height / scaled) + 1 }
    const grains = Buffer.from(greyish(grid.width * grid.height, random))
    const layer = await sharp(grains, { raw: { ...grid, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    for (let at = 0; at < sums.length; at++) {
      sums[at] = (sums[at] ?? 0) + (((layer[at] ?? 0) - 128) * reach) / 128
    }
  }
  for (let at = 0; at < sums.length; at++) {
    // The sum of three even spreads is near enough to a bell.
    pixels[at] = (sums[at] ?? 0) + (random() + random() + random() - 1.5) * 2 * sensorNoise
  }
}

/** Grains as those of a photo: mostly of light and dark, with a little colour. */
function greyish(count: number, random: () => number): Uint8Array {
  const grains = new Uint8Array(count * 3)
  for (let grain = 0; grain < count; grain++) {
    const light = 24 + random() * 208
    for (let channel = 0; channel < 3; channel++) grains[grain * 3 + channel] = light + (random() - 0.5) * 48
  }
  return grains
}

/** A sky, hills and houses with signs: gradients, edges and letters. */
async function drawn({ width, height }: Size, seed: number): Promise<Uint8ClampedArray> {
  const random = randomNumbers(seed + 1000)
  const between = (from: number, to: number): number => from + random() * (to - from)
  const colour = (light: number): string =>
    `hsl(${between(0, 360).toFixed(0)} ${between(5, 25).toFixed(0)}% ${light.toFixed(0)}%)`
  const houses = Array.from({ length: 60 }, () => {
    const side = between(0.03, 0.14) * width
    const [x, y] = [between(0, width), between(0.35, 0.95) * height]
    const windows = Array.from({ length: 9 }, (_, place) => {
      const [column, row] = [place % 3, Math.floor(place / 3)]
      const at = `x="${x + side * (0.12 + column * 0.28)}" y="${y + side * (0.3 + row * 0.25)}"`
      return `<rect ${at} width="${side * 0.18}" height="${side * 0.16}" fill="${colour(between(10, 90))}"/>`
    })
    const letters = `x="${x + side * 0.1}" y="${y + side * 0.22}" font-size="${side * 0.14}"`
    return `<g transform="rotate(${between(-4, 4)} ${x} ${y})">
      <rect x="${x}" y="${y}" width="${side}" height="${side * 1.1}" fill="${colour(between(25, 70))}"/>
      <text ${letters} font-family="sans-serif" fill="${colour(between(5, 20))}">Café № ${seed}</text>${windows.join('')}</g>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour(55)}"/><stop offset="1" stop-color="${colour(85)}"/></linearGradient>
    <radialGradient id="hill"><stop stop-color="${colour(45)}"/><stop offset="1" stop-color="${colour(25)}"/></radialGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <ellipse cx="35%" cy="85%" rx="70%" ry="45%" fill="url(#hill)"/>
    <circle cx="75%" cy="18%" r="6%" fill="#fff6d8"/>${houses.join('')}</svg>`
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return new Uint8ClampedArray(data)
}
