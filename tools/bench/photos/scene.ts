import { Buffer } from 'node:buffer'
import { randomNumbers } from '@postfit/fixtures'
import sharp from 'sharp'

/** What a lens draws on a sensor, in parts whose strength can be chosen. All are RGB, of 8 bits a sample unless said. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** Gradients, edges and lettering. */
  readonly ground: Uint8Array
  /** What is added to the ground: grains of all sizes, the finest only where the lens is sharp. */
  readonly texture: Int16Array
  /** Noise of a sensor: its deviation is 16 levels. One sample a pixel, as cameras take coloured noise out. */
  readonly noise: Int8Array
}

/** The sides of the grains in pixels of a photo 4000 wide, and how far they lie from the ground at most. */
const grains = [
  { side: 512, reach: 46, everywhere: true },
  { side: 128, reach: 36, everywhere: true },
  { side: 32, reach: 30, everywhere: false },
  { side: 12, reach: 26, everywhere: false },
  { side: 5, reach: 20, everywhere: false },
  { side: 2.5, reach: 10, everywhere: false },
] as const

/**
 * Draws what compresses and scales like a photo: noise whose strength grows with the size of its grains, as in pictures
 * of nature, over gradients, with edges and lettering. Half of it is out of focus, as most of most photos is.
 *
 * @param seed another one gives another scene
 */
export async function drawScene(width: number, height: number, seed: number): Promise<Scene> {
  const random = randomNumbers(seed)
  const focus = await focusOf(width, height, random)
  return {
    width,
    height,
    ground: await groundOf(width, height, seed, focus),
    texture: await textureOf(width, height, random, focus),
    noise: await noiseOf(width, height, random),
  }
}

/** How sharp each pixel is, up to 255. */
async function focusOf(width: number, height: number, random: () => number): Promise<Uint8Array> {
  const grid = { width: 7, height: 5, channels: 1 as const }
  const places = Buffer.from(Array.from({ length: grid.width * grid.height }, () => random() * 255))
  const smooth = await sharp(places, { raw: grid })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer()
  // Steep around the middle: things are in focus, or they are not.
  return smooth.map((value) => Math.max(8, Math.min(255, (value - 96) * 4)))
}

async function textureOf(
  width: number,
  height: number,
  random: () => number,
  focus: Uint8Array,
): Promise<Int16Array> {
  const texture = new Int16Array(width * height * 3)
  for (const { side, reach, everywhere } of grains) {
    const scaled = (side * width) / 4000
    const grid = { width: Math.ceil(width / scaled) + 1, height: Math.ceil(height / scaled) + 1 }
    const layer = await sharp(Buffer.from(grayish(grid.width * grid.height, random)), {
      raw: { ...grid, channels: 3 },
    })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    for (let at = 0; at < texture.length; at++) {
      const strength = everywhere ? reach : (reach * (focus[(at / 3) | 0] ?? 0)) / 255
      texture[at] = (texture[at] ?? 0) + (((layer[at] ?? 0) - 128) * strength) / 128
    }
  }
  return texture
}

/** Grains as those of a photo: mostly of light and dark, with a little colour. */
function grayish(count: number, random: () => number): Uint8Array {
  const colors = new Uint8Array(count * 3)
  for (let grain = 0; grain < count; grain++) {
    const light = 24 + random() * 208
    for (let channel = 0; channel < 3; channel++) colors[grain * 3 + channel] = light + (random() - 0.5) * 48
  }
  return colors
}

/** Correlated between neighbours, as a sensor's noise is once its colours are interpolated. */
async function noiseOf(width: number, height: number, random: () => number): Promise<Int8Array> {
  const grainy = Buffer.alloc(width * height)
  // The sum of three even spreads is near enough to a bell.
  for (let at = 0; at < grainy.length; at++) grainy[at] = 128 + (random() + random() + random() - 1.5) * 64
  const soft = await sharp(grainy, { raw: { width, height, channels: 1 } })
    .blur(0.6)
    .extractChannel(0)
    .raw()
    .toBuffer()
  return Int8Array.from(soft, (value) => value - 128)
}

/** A sky, hills and houses with signs; blurred where the lens is not sharp. */
async function groundOf(width: number, height: number, seed: number, focus: Uint8Array): Promise<Uint8Array> {
  const sharpOne = await sharp(Buffer.from(drawing(width, height, seed)))
    .removeAlpha()
    .raw()
    .toBuffer()
  const blurred = await sharp(sharpOne, { raw: { width, height, channels: 3 } })
    .blur(width / 250)
    .raw()
    .toBuffer()
  return blurred.map(
    (value, at) => value + (((sharpOne[at] ?? 0) - value) * (focus[(at / 3) | 0] ?? 0)) / 255,
  )
}

function drawing(width: number, height: number, seed: number): string {
  const random = randomNumbers(seed + 1000)
  const between = (from: number, to: number): number => from + random() * (to - from)
  const color = (light: number): string =>
    `hsl(${between(0, 360).toFixed(0)} ${between(5, 25).toFixed(0)}% ${light.toFixed(0)}%)`
  const houses = Array.from({ length: 60 }, () => {
    const side = between(0.03, 0.14) * width
    const [x, y] = [between(0, width), between(0.35, 0.95) * height]
    const windows = Array.from({ length: 9 }, (_, place) => {
      const [column, row] = [place % 3, Math.floor(place / 3)]
      const at = `x="${x + side * (0.12 + column * 0.28)}" y="${y + side * (0.3 + row * 0.25)}"`
      return `<rect ${at} width="${side * 0.18}" height="${side * 0.16}" fill="${color(between(10, 90))}"/>`
    })
    const letters = `x="${x + side * 0.1}" y="${y + side * 0.22}" font-size="${side * 0.14}"`
    return `<g transform="rotate(${between(-4, 4)} ${x} ${y})">
      <rect x="${x}" y="${y}" width="${side}" height="${side * 1.1}" fill="${color(between(25, 70))}"/>
      <text ${letters} font-family="sans-serif" fill="${color(between(5, 20))}">Café № ${seed}</text>${windows.join('')}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${color(55)}"/><stop offset="1" stop-color="${color(85)}"/></linearGradient>
    <radialGradient id="hill"><stop stop-color="${color(45)}"/><stop offset="1" stop-color="${color(25)}"/></radialGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <ellipse cx="35%" cy="85%" rx="70%" ry="45%" fill="url(#hill)"/>
    <circle cx="75%" cy="18%" r="6%" fill="#fff6d8"/>${houses.join('')}</svg>`
}
