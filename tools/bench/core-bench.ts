import { check, type ImageFacts, inspect, type PostOptions, plan } from '@postfit/core'
import sharp from 'sharp'
import { timing } from './measure.ts'
import type { Spread } from './spread.ts'

/** One line of the bench. */
export interface BenchRow {
  readonly what: string
  /** Milliseconds. */
  readonly timing: Spread
  readonly target?: { readonly medianMs: number }
}

const options: PostOptions = {
  type: 'IMAGE',
  text: 'Ten views of #Berlin, with @friends and #coffee. '.repeat(20),
  privacy: 'PUBLIC_TO_EVERYONE',
  photoCoverIndex: 3,
  musicSoundInfo: { musicSoundId: '7' },
}

const fit = (index: number): ImageFacts => ({
  kind: 'image',
  name: `photo-${index}.jpg`,
  byteLength: 400_000,
  format: 'jpeg',
  width: 1440,
  height: 1080,
  orientation: 1,
  frameCount: 1,
  hasAlpha: false,
  bitDepth: 8,
  colorModel: 'rgb',
  colorProfile: 'sRGB',
  metadata: [],
  truncated: false,
})

const unfit = (index: number): ImageFacts => ({
  ...fit(index),
  format: 'png',
  width: 4032,
  height: 3024,
  orientation: 6,
  hasAlpha: true,
  metadata: ['exif', 'gps'],
})

/** The stages that run on the page's main thread, in Node. */
export async function benchCore(): Promise<BenchRow[]> {
  const ten = Array.from({ length: 10 }, (_, index) => fit(index))
  const tenUnfit = Array.from({ length: 10 }, (_, index) => unfit(index))
  const issues = check(options, tenUnfit)
  const photo = new Blob([new Uint8Array(await largePhoto())])
  return [
    {
      what: 'check, ten photos that fit',
      timing: await timing(() => check(options, ten)),
      target: { medianMs: 0.1 },
    },
    {
      what: `check, ten photos with ${issues.length} issues`,
      timing: await timing(() => check(options, tenUnfit)),
      target: { medianMs: 0.1 },
    },
    { what: 'plan, the same ten', timing: await timing(() => plan(options, tenUnfit, issues)) },
    {
      what: `inspect, a JPEG of ${Math.round(photo.size / 1000)} kB`,
      timing: await timing(() => inspect(photo), { calls: 50 }),
    },
  ]
}

/** A photo of 12 megapixels, of noise so that it is as large as a real one. */
function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return sharp({ create: { width: 4032, height: 3024, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 80 })
    .toBuffer()
}
