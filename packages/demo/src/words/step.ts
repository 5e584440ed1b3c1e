import type { Step } from '@postfit/core'
import type { Language } from '../language/language.ts'
import { byteCount } from './byte-count.ts'
import { listOf } from './list-of.ts'
import { pixelSize } from './pixel-size.ts'

type Sayings = { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => string }

/** A step of a plan in words, among the others of that plan. */
export function stepInWords<S extends Step>(step: S, plan: readonly Step[], language: Language): string {
  const isEncoded = plan.some(({ kind }) => kind === 'encode' || kind === 'transcode-video')
  return (sayings(language, isEncoded)[step.kind] as (step: S) => string)(step)
}

function sayings({ words: { steps, language }, messages }: Language, isEncoded: boolean): Sayings {
  const untouched = isEncoded ? '' : steps.untouched
  const value = (name: string): string => messages.values[name] ?? name
  const atMost = (maxBytes: number | null): string =>
    maxBytes === null ? '' : steps.atMost(byteCount(maxBytes, language))
  const seconds = (amount: number): string =>
    `${amount.toLocaleString(language, { maximumFractionDigits: 1 })} s`
  const colour = (name: string): string => (name === '#ffffff' ? steps.white : name)
  return {
    keep: () => steps.keep,
    'strip-metadata': ({ metadata }) => steps.strip(listOf(metadata.map(value), language)) + untouched,
    'first-frame': () => steps.firstFrame,
    'convert-colour': ({ colourProfile, colourModel }) => steps.colour(colourProfile ?? value(colourModel)),
    flatten: ({ background }) => steps.flatten(colour(background)),
    crop: (part) => steps.crop(pixelSize(part)),
    pad: ({ fill, ...size }) => steps.pad(fill === 'blur' ? steps.blurred : colour(fill), pixelSize(size)),
    downscale: (size) => steps.downscale(pixelSize(size)),
    orient: () => steps.orient,
    encode: ({ format, quality, maxBytes }) => steps.encode(value(format), quality) + atMost(maxBytes),
    trim: ({ start, end }) => steps.trim(seconds(start), seconds(end)),
    remux: ({ container }) => steps.remux(value(container)) + untouched,
    'transcode-video': ({ codec, frameRate, toneMap, maxBytes, ...size }) =>
      steps.video(value(codec), pixelSize(size), frameRate) +
      (toneMap ? steps.standardRange : '') +
      atMost(maxBytes),
    'transcode-audio': ({ codec }) => steps.audio(value(codec)),
  }
}
