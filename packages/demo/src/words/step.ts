import type { Step } from '@postfit/core'
import { en } from '@postfit/core/messages'
import { byteCount } from './byte-count.ts'
import { pixelSize } from './pixel-size.ts'

type Sayings = { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => string }

const sayings: Sayings = {
  keep: () => 'Keep it as it is; not one byte changes',
  'strip-metadata': ({ metadata }) => `Take out ${list(metadata)}; the picture stays bit for bit`,
  'first-frame': () => 'Take its first frame',
  'convert-colour': ({ colourProfile, colourModel }) =>
    `Convert its colours from ${colourProfile ?? value(colourModel)} to sRGB`,
  flatten: ({ background }) =>
    `Lay what is transparent on ${background === '#ffffff' ? 'white' : background}`,
  crop: (part) => `Cut it to ${pixelSize(part)} pixels`,
  pad: ({ fill, ...size }) =>
    `Lay it on ${fill === 'blur' ? 'a blurred copy of itself' : fill}, ${pixelSize(size)} pixels`,
  downscale: (size) => `Scale it down to ${pixelSize(size)} pixels`,
  orient: () => 'Turn it upright',
  encode: ({ format, quality, maxBytes }) =>
    `Write it as ${value(format)} at quality ${quality}${atMost(maxBytes)}`,
  trim: ({ start, end }) => `Keep it from ${seconds(start)} to ${seconds(end)}`,
  remux: ({ container }) => `Put it into an ${value(container)}; the picture stays bit for bit`,
  'transcode-video': ({ codec, frameRate, toneMap, maxBytes, ...size }) =>
    `Encode it with ${value(codec)}, ${pixelSize(size)} at ${frameRate} frames a second` +
    `${toneMap ? ', in standard range' : ''}${atMost(maxBytes)}`,
  'transcode-audio': ({ codec }) => `Encode its sound with ${value(codec)}`,
}

/** A step of a plan in words. */
export function stepInWords<S extends Step>(step: S): string {
  return (sayings[step.kind] as (step: S) => string)(step)
}

function value(name: string): string {
  return en.values[name] ?? name
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map(value))
}

function atMost(maxBytes: number | null): string {
  return maxBytes === null ? '' : `, at most ${byteCount(maxBytes)}`
}

function seconds(amount: number): string {
  return `${amount.toLocaleString('en', { maximumFractionDigits: 1 })} s`
}
