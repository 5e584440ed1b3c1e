import type { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Size } from '@postfit/core'
import { jpegKindPath } from '@postfit/fixtures/jpeg-kinds.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileAssembly } from '../../../../tools/build/assembly-script.ts'
import { createPlaneDecoder } from '../jpeg-decoding/create-plane-decoder.ts'
import type { JpegDecoderModule } from '../jpeg-decoding/decoder-module.ts'
import { chromaSize } from '../pixels/planes.ts'
import type { ChromaSiting } from './plane-filters.ts'
import { scalePlanesWith } from './scale-planes.ts'
import type { ScaleModule } from './scaler.ts'
import { linearCurve } from './transfer-curve.ts'

const assembly = (name: string): string => fileURLToPath(new URL(`../../assembly/${name}`, import.meta.url))

async function instance<M>(name: string): Promise<M> {
  const binary = await readFile(await compileAssembly(assembly(name), true))
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary))
  return instance.exports as unknown as M
}

let decoder: JpegDecoderModule
let scalers: [ScaleModule, ScaleModule, ScaleModule]
beforeAll(async () => {
  decoder = await instance('jpeg-decoding/jpeg-decoder.ts')
  const one = (): Promise<ScaleModule> => instance('scaling/scale.ts')
  scalers = [await one(), await one(), await one()]
}, 60_000)

/** Cb and Cr of pixels (ITU-T T.871), the mean over those that a sample stands for. */
async function wanted(file: Buffer, size: Size, { right, bottom }: ChromaSiting): Promise<Float64Array[]> {
  // As pixels first: sharp would have libjpeg shrink it while it decodes.
  const { data: whole, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  const data = await sharp(whole, { raw: { width: info.width, height: info.height, channels: 3 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  const color = chromaSize(size)
  // Where the last is to be the first once it is turned round, an odd side has its lone sample at the start.
  const placeOf = (place: number, side: number, fromEnd: boolean): number =>
    (fromEnd && side % 2 === 1 ? place + 1 : place) >> 1
  const sums = [0, 1].map(() => new Float64Array(color.width * color.height))
  const counts = new Float64Array(color.width * color.height)
  for (let i = 0; i < size.width * size.height; i++) {
    const [r, g, b] = [...data.subarray(i * 3, i * 3 + 3)] as [number, number, number]
    const luma = 0.299 * r + 0.587 * g + 0.114 * b
    const column = placeOf(i % size.width, size.width, right)
    const at = placeOf(Math.floor(i / size.width), size.height, bottom) * color.width + column
    ;[128 + (b - luma) / 1.772, 128 + (r - luma) / 1.402].forEach((value, plane) => {
      ;(sums[plane] as Float64Array)[at] = ((sums[plane] as Float64Array)[at] as number) + value
    })
    counts[at] = (counts[at] as number) + 1
  }
  return sums.map((sum) => sum.map((value, at) => value / (counts[at] as number)))
}

describe.each(['2x2', '2x1', '1x2', '1x1'])('colours sampled %s', (sampling) => {
  it.each([
    [2.9, 1],
    [2.9, 2],
    [2.2, 2],
  ] as const)('lie where those of its pixels do, %f times smaller, from 1/%i', async (times, part) => {
    const file = await readFile(jpegKindPath(`soft-${sampling}.jpg`))
    const { width, height } = await sharp(file).metadata()
    for (const odd of [0, 1]) {
      const [across, down] = [width, height].map((side) => 2 * Math.round(side / times / 2) + odd)
      const size = { width: across as number, height: down as number }
      for (const [right, bottom] of [
        [false, false],
        [true, false],
        [false, true],
      ] as const) {
        const siting = { right, bottom }
        const source = createPlaneDecoder(decoder, file, part, size)
        if (!source) throw new Error('Expected planes')
        const planes = scalePlanesWith(scalers, source, size, linearCurve, siting, Number.POSITIVE_INFINITY)
        if (!planes) throw new Error('Expected planes')
        const expected = await wanted(file, size, siting)
        for (const [i, plane] of [planes.cb, planes.cr].entries()) {
          let off = 0
          plane.forEach((value, at) => {
            off += Math.abs(value - (expected[i]?.[at] as number))
          })
          expect(off / plane.length, `${size.width}x${size.height} ${right} ${bottom}`).toBeLessThan(0.8)
        }
      }
    }
  })
})
