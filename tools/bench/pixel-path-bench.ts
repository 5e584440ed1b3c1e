import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createPlaneDecoder } from '../../packages/worker/src/jpeg-decoding/create-plane-decoder.ts'
import type { JpegDecoderModule } from '../../packages/worker/src/jpeg-decoding/decoder-module.ts'
import {
  createJpegEncoder,
  type JpegModule,
} from '../../packages/worker/src/jpeg-encoding/create-jpeg-encoder.ts'
import { photoQuantization, settings420 } from '../../packages/worker/src/jpeg-encoding/photo-quantization.ts'
import { giveBackPixelMemory } from '../../packages/worker/src/pixels/pixel-memory.ts'
import { scalePlanesWith } from '../../packages/worker/src/scaling/scale-planes.ts'
import type { ScaleModule } from '../../packages/worker/src/scaling/scaler.ts'
import { linearCurve } from '../../packages/worker/src/scaling/transfer-curve.ts'
import { compileAssembly } from '../build/assembly-script.ts'
import { type PhotoPath, photoPaths, shrunk } from './photo-paths.ts'
import type { BenchPhoto } from './photos/photo-set.ts'
import { type Spread, spread } from './spread.ts'

/** A part of the work on a photo. */
export interface PixelStage {
  readonly what: string
  /** Milliseconds a photo. */
  readonly ms: Spread
}

/** The functions that the time is spent in, as a person calls what they do. */
const stages: Readonly<Record<string, string>> = {
  decodeMcus: 'decoding: Huffman codes, and the transform to half the size',
  addPlaneStrip: 'scaling: to light, and rows',
  finishPlaneRow: 'scaling: columns, and back to levels',
  fdctRowPlanar420: 'encoding: the transform',
  tokenize: 'encoding: quantizing, and counting symbols',
  writeBits: 'encoding: Huffman codes',
}
const rest = 'the rest: copies, tables, JavaScript'
const all = 'all of it'

const upright = { right: false, bottom: false }
const folder = new URL('../../packages/worker/assembly/', import.meta.url)
const warmUps = 6
const times = 21

/**
 * Where the time goes with a photo that is written again at the size of a post, on one core: the functions of the worker,
 * in Node, whose engine is Chromium's, without workers, files and messages around them.
 */
export async function benchPixelPath(
  photos: readonly BenchPhoto[],
): Promise<{ paths: PhotoPath[]; pixelPath: PixelStage[] }> {
  const decoder = (await instance('jpeg-decoding/jpeg-decoder.ts')) as unknown as JpegDecoderModule
  const paths = await photoPaths(decoder, photos)
  const photo = photos.find((_, index) => paths[index]?.way === 'planes')
  return { paths, pixelPath: photo ? await stagesOf(photo) : [] }
}

async function stagesOf({ path, target: shown }: BenchPhoto): Promise<PixelStage[]> {
  const spent = new Map<string, number>()
  const decoder = timed<JpegDecoderModule>(await instance('jpeg-decoding/jpeg-decoder.ts'), spent)
  const scaling = [
    timed<ScaleModule>(await instance('scaling/scale.ts'), spent),
    timed<ScaleModule>(await instance('scaling/scale.ts'), spent),
    timed<ScaleModule>(await instance('scaling/scale.ts'), spent),
  ] as const
  const encoder = timed<JpegModule>(await instance('jpeg/jpeg-encoder.ts'), spent)
  const file = new Uint8Array(await readFile(path))
  const { part, stored: target } = shrunk(decoder, file, shown)

  const measured = new Map<string, number[]>()
  for (let time = -warmUps; time < times; time++) {
    spent.clear()
    const start = performance.now()
    const source = createPlaneDecoder(decoder, file, part, target)
    if (!source) throw new Error('Expected a JPEG of half as many colours')
    const planes = scalePlanesWith(scaling, source, target, linearCurve, upright, Number.POSITIVE_INFINITY)
    if (!planes) throw new Error('Expected planes')
    createJpegEncoder(encoder, planes, {
      chroma420: true,
      quantization: (quality) => photoQuantization(settings420, quality),
    }).encode(90)
    giveBackPixelMemory(planes)
    const total = performance.now() - start
    if (time < 0) continue
    let known = 0
    for (const [name, what] of Object.entries(stages)) {
      const ms = spent.get(name) ?? 0
      known += ms
      note(what, ms)
    }
    note(rest, total - known)
    note(all, total)
  }
  return Array.from(measured, ([what, values]) => ({ what, ms: spread(values) })).filter(
    ({ ms }) => ms.max > 0,
  )

  function note(what: string, ms: number): void {
    measured.set(what, [...(measured.get(what) ?? []), ms])
  }
}

async function instance(source: string): Promise<WebAssembly.Exports> {
  const binary = await readFile(await compileAssembly(fileURLToPath(new URL(source, folder)), true))
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary))
  return instance.exports
}

/** The same functions, whose time is added up. There are some hundred calls a photo, so that the clock costs little. */
function timed<M>(exports: WebAssembly.Exports, spent: Map<string, number>): M {
  const wrapped = Object.entries(exports).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value]
    return [
      name,
      (...args: unknown[]): unknown => {
        const start = performance.now()
        const result = value(...args)
        spent.set(name, (spent.get(name) ?? 0) + performance.now() - start)
        return result
      },
    ]
  })
  return Object.fromEntries(wrapped) as M
}
