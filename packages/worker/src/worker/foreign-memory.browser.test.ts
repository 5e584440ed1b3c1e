import type { AVIFModule } from '@jsquash/avif/codec/dec/avif_dec.js'
import wasmUrl from '@jsquash/avif/codec/dec/avif_dec.wasm?url'
import { check, type ImageFormat, inspect, plan } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import { newEmscriptenCodec } from '../codecs/emscripten.ts'
import { rasterOf, rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { fixture } from '../testing/photos.ts'
import { type Decoder, decoders } from './decode-photo.ts'

// What a decoder gives depends on the file alone, never on what was decoded before: else there is something of another
// picture in it, as where a conversion fails without a word and leaves memory as it was. Every decoder of the table is tried.

/** Pictures of a few pixels, so that there is time for many. */
const mostBytes = 40_000
const mostPixels = 400 * 400

const paths = Object.keys(
  import.meta.glob('../../../../fixtures/{photos,rare-photos,found-photos,hostile,jpeg-kinds}/*', {
    query: '?url',
  }),
).map((path) => path.split('/').slice(-2).join('/'))

const heicDecoderUrl = new URL('../../../heic/src/decoder.ts', import.meta.url).href

interface Input {
  readonly name: string
  readonly job: PhotoJob
}

/** The fixtures, whole, cut off, and with a byte changed where the pixels are. */
const inputs: Promise<readonly Input[]> = (async () => {
  const found: Input[] = []
  for (const path of paths) {
    const whole = await fixture(path, path)
    if (whole.size > mostBytes) continue
    const bytes = new Uint8Array(await whole.arrayBuffer())
    const changed = bytes.slice()
    const middle = Math.floor(bytes.length * 0.7)
    changed[middle] = (changed[middle] ?? 0) ^ 0x55
    for (const [kind, part] of [
      ['', bytes],
      [', cut off', bytes.slice(0, middle)],
      [', changed', changed],
    ] as const) {
      const file = new File([part], path)
      const facts = await inspect(file)
      if (facts.kind !== 'image' || facts.width * facts.height > mostPixels) continue
      const issues = check({ type: 'IMAGE' }, [facts])
      const steps = plan({ type: 'IMAGE' }, [facts], issues).files[0]?.steps ?? []
      found.push({
        name: path + kind,
        job: { engine: 'auto', background: '#ffffff', heicDecoderUrl, file, facts, steps },
      })
    }
  }
  return found
})()

/** The pixels, or why there are none. */
async function attempt(decode: Decoder, { job }: Input): Promise<Uint8ClampedArray | string> {
  try {
    return (await rasterOf((await decode(job)).pixels)).data
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isSame(a: Uint8ClampedArray | string, b: Uint8ClampedArray | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.length === b.length && a.every((value, at) => value === b[at])
}

/** The first picture of which a decoder gives something else after one picture than after another; `null` where there is none. */
async function firstLeak(decode: Decoder, tried: readonly Input[]): Promise<string | null> {
  const marks: { input: Input; pixels: Uint8ClampedArray }[] = []
  // The largest ones: what they leave lies wherever a smaller one makes room.
  const size = ({ job: { facts } }: Input): number => facts.width * facts.height
  for (const input of [...tried].sort((a, b) => size(b) - size(a))) {
    const pixels = await attempt(decode, input)
    if (typeof pixels === 'string' || marks.some((mark) => isSame(mark.pixels, pixels))) continue
    marks.push({ input, pixels })
    if (marks.length === 2) break
  }
  const [first, second] = marks
  // A decoder that refuses all of them, or gives one and the same, cannot give anything away.
  if (!first || !second) return null
  for (const input of tried) {
    await attempt(decode, first.input)
    const one = await attempt(decode, input)
    await attempt(decode, second.input)
    if (!isSame(one, await attempt(decode, input))) return input.name
  }
  return null
}

async function inputsOf(format: ImageFormat): Promise<Input[]> {
  return (await inputs).filter(({ job }) => job.facts.format === format)
}

describe.each(Object.entries(decoders) as [ImageFormat, readonly Decoder[]][])('%s', (format, ofFormat) => {
  it.each(ofFormat.map((decode, at) => [decode.name || `decoder ${at}`, decode] as const))(
    '%s gives nothing of the picture before',
    async (_, decode) => {
      const tried = await inputsOf(format)
      expect(tried.length, 'fixtures of the format').toBeGreaterThan(0)
      expect(await firstLeak(decode, tried)).toBeNull()
    },
    900_000,
  )
})

describe('a decoder that keeps its memory', () => {
  it('is found out: libavif leaves its buffer as it was with a matrix that it does not know', async () => {
    const { module } = await newEmscriptenCodec<AVIFModule>('avifDecoder', wasmUrl)
    const kept: Decoder = async ({ file }) => {
      const raster = module.decode(await file.arrayBuffer(), 8) as Raster
      return { pixels: rowsOf(raster), orientation: 1, profile: null }
    }
    const tried = (await inputsOf('avif')).filter(({ name }) =>
      /grid|no-pixi|lossy|matrix-1\d\.avif$/.test(name),
    )
    expect(await firstLeak(kept, tried)).toMatch(/matrix-1\d\.avif$/)
  })
})
