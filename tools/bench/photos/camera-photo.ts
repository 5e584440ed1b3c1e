import type { Buffer } from 'node:buffer'
import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import { exifBlock, orientation, withExif } from '@postfit/fixtures/splice/exif.ts'
import sharp from 'sharp'
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

/** By libjpeg-turbo; 4:2:2, which sharp does not write, by ffmpeg. Both use the Huffman codes of the standard, as cameras do. */
async function encoded(pixels: Uint8Array, kind: CameraKind): Promise<Buffer> {
  const { width, height, sampling, quality } = kind
  if (sampling !== '4:2:2') {
    return sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, chromaSubsampling: sampling })
      .toBuffer()
  }
  const input = `-f rawvideo -pix_fmt rgb24 -s ${width}x${height} -i pixels.rgb`
  // ffmpeg divides its tables by eight.
  const table = quantization(quality).map((step) => step * 8)
  const output = `-c:v mjpeg -pix_fmt yuvj422p -huffman default -qmin 1 -q:v 1 -intra_matrix ${table} -frames:v 1`
  return ffmpeg(`${input} ${output}`, 'jpg', { 'pixels.rgb': pixels })
}

/** Luma's table of ITU-T T.81, K.1, by rows. */
const standardTable = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat()

/** That table at one of libjpeg's qualities from 50 on. */
function quantization(quality: number): number[] {
  return standardTable.map((step) => Math.max(1, Math.floor((step * (200 - 2 * quality) + 50) / 100)))
}
