import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createJpegDecoder } from '../../packages/worker/src/jpeg-decoding/create-jpeg-decoder.ts'
import type { JpegDecoderModule } from '../../packages/worker/src/jpeg-decoding/decoder-module.ts'
import {
  createJpegEncoder,
  type JpegModule,
} from '../../packages/worker/src/jpeg-encoding/create-jpeg-encoder.ts'
import { hasFineColour } from '../../packages/worker/src/jpeg-encoding/fine-colour.ts'
import { tunedByMsSsim } from '../../packages/worker/src/jpeg-encoding/jpeg-tables.ts'
import { giveBackPixelMemory } from '../../packages/worker/src/pixels/pixel-memory.ts'
import { linearLight } from '../../packages/worker/src/scaling/light.ts'
import { createScaler, type ScaleModule } from '../../packages/worker/src/scaling/scaler.ts'
import { compileAssembly } from '../build/assembly-script.ts'
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
  blendAndWiden: 'decoding: colours to the size of brightness',
  colour: 'decoding: YCbCr to RGB',
  addStrip: 'scaling: to light, and rows',
  finishRow: 'scaling: columns, and back to levels',
  finestColour: 'encoding: which resolution colours need',
  transformHalf: 'encoding: RGB to YCbCr, and the transform',
  tokenise: 'encoding: quantising, and counting symbols',
  writeBits: 'encoding: Huffman codes',
}
const rest = 'the rest: copies, tables, JavaScript'
const all = 'all of it'

const folder = new URL('../../packages/worker/assembly/', import.meta.url)
const warmUps = 6
const times = 21

/**
 * Where the time goes with a photo that is written anew at the size of a post, on one core: the functions of the worker,
 * in Node, whose engine is Chromium's, without workers, files and messages around them.
 */
export async function benchPixelPath({ path, target }: BenchPhoto): Promise<PixelStage[]> {
  const spent = new Map<string, number>()
  const decoder = timed<JpegDecoderModule>(await instance('jpeg-decoding/jpeg-decoder.ts'), spent)
  const scaling = timed<ScaleModule>(await instance('scaling/scale.ts'), spent)
  const encoder = timed<JpegModule>(await instance('jpeg/jpeg-encoder.ts'), spent)
  const file = new Uint8Array(await readFile(path))
  const { width } = createJpegDecoder(decoder, file)
  const part = ([8, 4, 2] as const).find((part) => target.width * part <= width) ?? 1

  const measured = new Map<string, number[]>()
  for (let time = -warmUps; time < times; time++) {
    spent.clear()
    const start = performance.now()
    const picture = createJpegDecoder(decoder, file, part)
    const scaler = createScaler(scaling, picture, target, linearLight)
    for (const rows of picture.rows()) scaler.push(rows)
    const raster = scaler.finish()
    hasFineColour(encoder, raster)
    const settings = { halfColour: true, tables: tunedByMsSsim, roundsUpFrom: 0.64 }
    createJpegEncoder(encoder, raster, settings).encode(90)
    giveBackPixelMemory(raster)
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
    ({ ms }) => ms.most > 0,
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
