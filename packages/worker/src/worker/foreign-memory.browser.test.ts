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
const maxBytes = 40_000
const maxPixels = 400 * 400

/** Twelve megapixels that say they are 64x48: they take seconds, and only its stream tells. */
const longDecoded = 'hostile/larger-than-it-says.avif'

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
    if (whole.size > maxBytes || path === longDecoded) continue
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
      if (facts.kind !== 'image') continue
      const { width, height } = facts.codedSize ?? facts
      if (width * height > maxPixels) continue
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
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/**
 * The first picture of which a decoder gives something else after a mark than it gave before; `null` where there is none. A mark
 * is another picture that is larger, so that what it leaves lies wherever the picture makes room, but not by more than need be:
 * there are many to decode. What gives no pixels gives nothing away.
 */
async function firstLeak(decode: Decoder, tried: readonly Input[]): Promise<string | null> {
  const before: { input: Input; pixels: Uint8ClampedArray }[] = []
  for (const input of tried) {
    const pixels = await attempt(decode, input)
    if (typeof pixels !== 'string') before.push({ input, pixels })
  }
  const bySize = [...before].sort((a, b) => a.pixels.length - b.pixels.length)
  for (const { input, pixels } of before) {
    const mark =
      bySize.find((other) => other.pixels.length >= 2 * pixels.length) ??
      bySize.findLast((other) => !isSame(other.pixels, pixels))
    // A decoder that gives one and the same of all of them cannot give anything away.
    if (!mark) continue
    await attempt(decode, mark.input)
    if (!isSame(pixels, await attempt(decode, input))) return input.name
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
