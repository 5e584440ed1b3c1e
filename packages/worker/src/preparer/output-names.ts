import type { FilePlan, MediaFacts, Step } from '@postfit/core'

interface Naming {
  /** What files of a format are called; what is renamed takes the first. */
  readonly extensions: readonly [string, ...string[]]
  readonly type: string
}

const formats: Readonly<Record<string, Naming>> = {
  jpeg: { extensions: ['jpg', 'jpeg'], type: 'image/jpeg' },
  png: { extensions: ['png'], type: 'image/png' },
  webp: { extensions: ['webp'], type: 'image/webp' },
  gif: { extensions: ['gif'], type: 'image/gif' },
  bmp: { extensions: ['bmp'], type: 'image/bmp' },
  avif: { extensions: ['avif'], type: 'image/avif' },
  heic: { extensions: ['heic', 'heif'], type: 'image/heic' },
  jxl: { extensions: ['jxl'], type: 'image/jxl' },
  tiff: { extensions: ['tif', 'tiff'], type: 'image/tiff' },
  svg: { extensions: ['svg'], type: 'image/svg+xml' },
  mp4: { extensions: ['mp4'], type: 'video/mp4' },
  mov: { extensions: ['mov'], type: 'video/quicktime' },
  webm: { extensions: ['webm'], type: 'video/webm' },
  mkv: { extensions: ['mkv'], type: 'video/x-matroska' },
  avi: { extensions: ['avi'], type: 'video/x-msvideo' },
}

/** What else files that are dropped are called. Not all that follows a dot: `holiday 12.08.2026` has no extension. */
const otherExtensions = [
  'jpe',
  'jfif',
  'hif',
  'heics',
  'apng',
  'dib',
  'svgz',
  'm4v',
  'qt',
  '3gp',
  '3g2',
  'mpg',
  'divx',
]
const known = new Set([...Object.values(formats).flatMap(({ extensions }) => extensions), ...otherExtensions])

/** A name without the extension of a format, and that extension, in small letters. */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1).toLowerCase()
  return dot >= 0 && known.has(extension)
    ? { stem: name.slice(0, dot), extension }
    : { stem: name, extension: '' }
}

/** The MIME type of what was found, whatever the file says; `undefined` where it is not known. */
export function typeOf(facts: MediaFacts): string | undefined {
  return formats[formatOf(facts) ?? '']?.type
}

/** Names the output of a file, by what came out. */
export type NameOf = (output: MediaFacts) => string

/**
 * Names the outputs of a post before there are any: like their sources, with the extension of what they are (one that is right
 * stays as it is), and no two alike, whatever the case.
 *
 * @returns to be called once for each file, in their order
 */
export function outputNames(): (source: MediaFacts, plan: Pick<FilePlan, 'steps'>) => NameOf {
  const taken = new Set<string>()
  /** How many files have a stem so far: ten thousand of one name are counted on, not from one each. */
  const counts = new Map<string, number>()
  const numberOf = ({ name }: MediaFacts, possible: readonly string[]): number => {
    const stem = splitName(name).stem.toLowerCase()
    for (let number = counts.get(stem) ?? 1; ; number++) {
      const names = possible.map((format) => nameFor(name, format, number).toLowerCase())
      if (names.some((each) => taken.has(each))) continue
      for (const each of names) taken.add(each)
      counts.set(stem, number)
      return number
    }
  }
  return (source, { steps }) => {
    const number = numberOf(source, formatsOf(source, steps))
    return (output) => {
      const format = formatOf(output)
      return format === undefined ? source.name : nameFor(source.name, format, number)
    }
  }
}

/** The formats that can come out: of a photo that is to be kept, also that in which it is written anew if it is damaged. */
function formatsOf(facts: MediaFacts, steps: readonly Step[]): string[] {
  const own = formatOf(facts)
  if (own === undefined || steps.length === 0) return []
  if (facts.kind === 'video') return steps.every(({ kind }) => kind === 'keep') ? [own] : ['mp4']
  return steps.flatMap((step) => {
    if (step.kind === 'encode') return [step.format]
    return step.kind === 'keep' || step.kind === 'strip-metadata'
      ? [own, ...formatsOf(facts, step.fallback)]
      : []
  })
}

function formatOf(facts: MediaFacts): string | undefined {
  if (facts.kind === 'unknown') return undefined
  return facts.kind === 'image' ? facts.format : facts.container
}

function nameFor(source: string, format: string, number = 1): string {
  const { extensions, type } = formats[format] as Naming
  const { stem, extension } = splitName(source)
  const isRight = extensions.includes(extension)
  if (isRight && stem !== '' && number === 1) return source
  const own = isRight ? source.slice(stem.length + 1) : extensions[0]
  return `${stem || type.slice(0, 5).replace('image', 'photo')}${number > 1 ? `-${number}` : ''}.${own}`
}
