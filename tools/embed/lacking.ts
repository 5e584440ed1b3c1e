import { photoPath, rarePhotoPath } from '@postfit/fixtures'
import type { Embedding } from './embedding.ts'

/** Formats that are left to the browser, at least where they are animated. */
const photos = [
  ...['exif.webp', 'alpha.webp', 'animated.webp', 'still.gif'].map(photoPath),
  rarePhotoPath('transparent.gif'),
]

/** Reading a canvas gives noise, as in Firefox with `privacy.resistFingerprinting`. */
function canvasLies(): void {
  const { prototype } = OffscreenCanvasRenderingContext2D
  const getImageData = prototype.getImageData
  prototype.getImageData = function (...area: Parameters<typeof getImageData>) {
    const picture = getImageData.apply(this, area)
    for (let i = 0; i < picture.data.length; i++) {
      if (i % 4 !== 3) picture.data[i] = Math.random() * 256
    }
    return picture
  }
}

/** What Safari lacks. */
function noImageDecoder(): void {
  Reflect.deleteProperty(globalThis, 'ImageDecoder')
}

function noVideoFrame(): void {
  Reflect.deleteProperty(globalThis, 'VideoFrame')
}

function noOffscreenCanvas(): void {
  Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
}

/** As before Firefox 114 and Safari 15: the type of a worker is skipped. */
function classicWorkersOnly(): void {
  const RealWorker = Worker
  globalThis.Worker = class extends RealWorker {
    constructor(url: string | URL, { name }: WorkerOptions = {}) {
      super(url, name === undefined ? {} : { name })
    }
  }
}

/** A browser that lacks something. */
export interface Lacking extends Embedding {
  /** What is said of the photos that no codec of Postfit's own reads, when they cannot be decoded without it. */
  readonly refusal?: RegExp
}

const tampered = (...tamperWithWorker: NonNullable<Embedding['tamperWithWorker']>): Embedding => ({
  tamperWithWorker,
  photos,
})

/** Browsers that lack one thing or several, each by the words that follow its name. */
export const lacking: Readonly<Record<string, Lacking>> = {
  'that lacks nothing': tampered(),
  'whose canvas lies': tampered(canvasLies),
  'without ImageDecoder': tampered(noImageDecoder),
  'without ImageDecoder, whose canvas lies': tampered(noImageDecoder, canvasLies),
  'without OffscreenCanvas': tampered(noOffscreenCanvas),
  'without ImageDecoder and OffscreenCanvas': tampered(noImageDecoder, noOffscreenCanvas),
  'without ImageDecoder and VideoFrame, whose canvas lies': {
    ...tampered(noImageDecoder, noVideoFrame, canvasLies),
    refusal: /changes what is read from a canvas, as a protection against fingerprinting/,
  },
  'without ImageDecoder, VideoFrame and OffscreenCanvas': {
    ...tampered(noImageDecoder, noVideoFrame, noOffscreenCanvas),
    refusal: /no canvas in workers \(OffscreenCanvas\)/,
  },
  'that starts classic workers only': { tamper: classicWorkersOnly, photos },
}

/** Says so when what is read from a canvas is not what was put there. */
function tellWhetherCanvasLies(): void {
  const context = new OffscreenCanvas(64, 64).getContext('2d') as OffscreenCanvasRenderingContext2D
  const picture = new ImageData(64, 64)
  picture.data.forEach((_, i) => {
    picture.data[i] = i % 4 === 3 ? 255 : (i * 7) & 255
  })
  context.putImageData(picture, 0, 0)
  const { data } = context.getImageData(0, 0, 64, 64)
  if (data.some((value, i) => value !== picture.data[i])) console.info('The canvas lies')
}

/** For a browser that lies by itself. */
export const fingerprinted: Lacking = {
  ...tampered(tellWhetherCanvasLies),
  refusal: /changes what is read from a canvas, as a protection against fingerprinting/,
}
