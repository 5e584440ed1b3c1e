import { inspect, type Step, type TranscodeVideoStep, type VideoFacts } from '@postfit/core'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { substituteEncoder } from '../testing/substitute-encoder.ts'
import { video } from '../testing/videos.ts'
import { videoParts } from '../worker/video-parts.ts'
import { outputTarget } from './output-target.ts'
import { prepareVideo } from './prepare-video.ts'

// Codecs as other machines have them: the browser's own are in software here, and its H.264 encoder knows no quantizer.

let source: File
let facts: VideoFacts
beforeAll(async () => {
  source = await video('24-fps.mp4')
  facts = (await inspect(source)) as VideoFacts
})
afterEach(() => vi.unstubAllGlobals())

function prepared(change: Partial<TranscodeVideoStep> = {}): ReturnType<typeof prepareVideo> {
  const { width, height } = facts
  const step: Step = {
    ...{ kind: 'transcode-video', codec: 'h264', width, height, frameRate: 24, toneMap: false },
    ...{ bitrate: 2_000_000, quality: null, maxBytes: null, worthBytes: null, fallback: [], answers: [] },
    ...change,
  }
  const storage = { temporaryName: 'none', maxInMemory: Number.POSITIVE_INFINITY }
  const urls = { aacEncoderUrl: undefined, ac3DecoderUrl: undefined }
  return prepareVideo({ file: source, facts, steps: [step], storage, ...urls }, () => {}, videoParts)
}

const isHardware = ({ hardwareAcceleration }: VideoEncoderConfig | VideoDecoderConfig): boolean =>
  hardwareAcceleration !== 'prefer-software'

it('an encoder with constant quality is given the quantizer of each frame', async () => {
  const asked = substituteEncoder({
    supports: ({ bitrateMode }) => bitrateMode === 'quantizer' || undefined,
    configured: ({ bitrateMode: _, ...config }) => ({ ...config, bitrate: 1_000_000 }),
    // OpenH264 fails at the noise by which encoders are tried, as it has no quantizers.
    bytesOf: ({ codedWidth }, { avc }) =>
      codedWidth === facts.width ? undefined : 10_000 * 2 ** (-Number(avc?.quantizer) / 6),
  })
  const { content } = await prepared({ quality: 75 })
  expect(((await inspect(new File([content], 'x.mp4'))) as VideoFacts).duration).toBeCloseTo(
    facts.duration,
    1,
  )
  const frames = asked.options.slice(-24)
  expect(frames.map(({ avc }) => avc?.quantizer)).toEqual(frames.map(() => 22))
  expect(asked.configs.at(-1)).toMatchObject({ bitrateMode: 'quantizer' })
})

it('an encoder that may be hardware and fails in the middle is followed by one in software', async () => {
  const asked = substituteEncoder({
    supports: ({ hardwareAcceleration }) => hardwareAcceleration === 'prefer-hardware' || undefined,
    framesUntilFailure: (config) => (isHardware(config) ? 10 : Number.POSITIVE_INFINITY),
  })
  const { content } = await prepared()
  expect(asked.configs.map(({ hardwareAcceleration }) => hardwareAcceleration)).toEqual([
    undefined,
    'prefer-software',
  ])
  const found = (await inspect(new File([content], 'x.mp4'))) as VideoFacts
  expect(found).toMatchObject({ frameRate: 24, truncated: false })
  expect(found.duration).toBeCloseTo(facts.duration, 1)
})

it('a decoder likewise', async () => {
  const asked: (string | undefined)[] = []
  const Real = globalThis.VideoDecoder
  vi.stubGlobal(
    'VideoDecoder',
    class extends Real {
      readonly #error: (error: DOMException) => void
      #left = Number.POSITIVE_INFINITY

      constructor(init: VideoDecoderInit) {
        super(init)
        this.#error = init.error
      }

      static override async isConfigSupported(config: VideoDecoderConfig): Promise<VideoDecoderSupport> {
        return config.hardwareAcceleration === 'prefer-hardware'
          ? { supported: true, config }
          : Real.isConfigSupported(config)
      }

      override configure(config: VideoDecoderConfig): void {
        super.configure(config)
        // Others only try what decoders make of colours.
        if (config.codedWidth !== facts.width) return
        asked.push(config.hardwareAcceleration)
        if (isHardware(config)) this.#left = 10
      }

      override decode(chunk: EncodedVideoChunk): void {
        if (this.#left-- > 0) super.decode(chunk)
        else {
          this.close()
          this.#error(new DOMException('The device was lost', 'EncodingError'))
        }
      }
    },
  )
  const { content } = await prepared()
  expect(asked.at(-1)).toBe('prefer-software')
  expect(((await inspect(new File([content], 'x.mp4'))) as VideoFacts).duration).toBeCloseTo(
    facts.duration,
    1,
  )
})

it.each([
  { has: 'hardware', attempts: 2 },
  { has: 'only software', attempts: 1 },
])('one that fails where there is $has ends the work with an error', async ({ has, attempts }) => {
  const asked = substituteEncoder({
    supports: ({ hardwareAcceleration }) =>
      hardwareAcceleration === 'prefer-hardware' ? has === 'hardware' : undefined,
    framesUntilFailure: () => 10,
  })
  const before = await source.arrayBuffer()
  await expect(prepared()).rejects.toMatchObject({
    code: 'encode-failed',
    message: expect.stringContaining('24-fps.mp4'),
    cause: expect.stringContaining('The device was lost'),
  })
  expect(asked.configs).toHaveLength(attempts)
  expect(new Uint8Array(await source.arrayBuffer())).toEqual(new Uint8Array(before))
})

it('what is too large for memory is refused before any work where there are no files, as in a private window', async () => {
  const none = vi
    .spyOn(navigator.storage, 'getDirectory')
    .mockRejectedValue(new DOMException('', 'SecurityError'))
  const storage = { temporaryName: 'none', maxInMemory: 64e6 }
  await expect(outputTarget(2e9, storage)).rejects.toMatchObject({ code: 'out-of-space' })
  expect((await outputTarget(1e8, storage)).inMemory).toBe(true)
  none.mockRestore()
})
