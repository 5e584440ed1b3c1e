import { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exifBlock, orientation, withExif } from '@postfit/fixtures/splice/exif.ts'
import sharp from 'sharp'
import { missingProgram } from '../native/debian-program.ts'
import type { CameraKind } from './camera-kinds.ts'
import { drawScene, type Scene } from './scene.ts'

/**
 * A drawn photo as a camera of that kind writes it. How strong its texture and its noise are is found by trying: the texture makes it
 * as busy as the kind's scenes are, and noise, which scaling takes out again, gives the file the kind's bits.
 *
 * @param seed another one gives another photo
 * @returns a JPEG
 */
export async function cameraPhoto(kind: CameraKind, seed: number): Promise<Buffer> {
  const scene = await drawScene(kind.width, kind.height, seed)
  const guess = 0.05
  const texture = await found(kind.fittedBits, 1.5, (strength) => fittedBits(scene, strength, guess))
  const noise = await found(kind.bits, 1, async (strength) => {
    const { length } = await encoded(exposed(scene, texture, strength), kind)
    return (length * 8) / (kind.width * kind.height)
  })
  const jpeg = await encoded(exposed(scene, texture, noise), kind)
  return kind.orientation === 1 ? jpeg : withExif(jpeg, exifBlock([orientation(kind.orientation)]))
}

/** Where between 0 and `max` a function that rises has a value, as near as six halvings come. */
async function found(value: number, max: number, of: (at: number) => Promise<number>): Promise<number> {
  let [low, high] = [0, max]
  for (let halving = 0; halving < 6; halving++) {
    const middle = (low + high) / 2
    if ((await of(middle)) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** RGB. */
function exposed(
  { ground, texture, noise }: Scene,
  textureStrength: number,
  noiseStrength: number,
): Uint8Array {
  const pixels = new Uint8ClampedArray(ground.length)
  for (let at = 0; at < pixels.length; at++) {
    const grain = (texture[at] ?? 0) * textureStrength
    pixels[at] = (ground[at] ?? 0) + grain + (noise[(at / 3) | 0] ?? 0) * noiseStrength
  }
  return new Uint8Array(pixels.buffer)
}

async function fittedBits(scene: Scene, texture: number, noise: number): Promise<number> {
  const { width, height } = scene
  const { data, info } = await sharp(exposed(scene, texture, noise), { raw: { width, height, channels: 3 } })
    .resize(1920, 1080, { fit: 'inside' })
    .jpeg({ quality: 90, chromaSubsampling: '4:2:0' })
    .toBuffer({ resolveWithObject: true })
  return (data.length * 8) / (info.width * info.height)
}

/** By libjpeg-turbo, in sharp or, for 4:2:2, which sharp does not write, in its own program. */
async function encoded(pixels: Uint8Array, kind: CameraKind): Promise<Buffer> {
  const { width, height, sampling, quality } = kind
  if (sampling !== '4:2:2') {
    return sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, chromaSubsampling: sampling })
      .toBuffer()
  }
  const missing = await missingProgram('cjpeg', 'libjpeg-turbo-progs')
  if (missing) throw new Error(`Expected cjpeg, to draw photos of 4:2:2 with: ${missing}`)
  const folder = await mkdtemp(join(tmpdir(), 'postfit-bench-'))
  try {
    const [input, output] = [join(folder, 'photo.ppm'), join(folder, 'photo.jpg')]
    await writeFile(input, Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels]))
    const settings = ['-quality', `${quality}`, '-sample', '2x1', '-outfile', output]
    await promisify(execFile)('cjpeg', [...settings, input])
    return await readFile(output)
  } finally {
    await rm(folder, { recursive: true })
  }
}
