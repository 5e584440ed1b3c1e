import type { FilePlan, MediaFacts, Step } from '@postfit/core'

interface Naming {
  /** Extensions of the format. Renamed files get the first. */
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

/** Other extensions that input files have. Not everything behind a dot is one: `holiday 12.08.2026` has no extension. */
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

/** Splits a name into its stem and a known extension, in lower case. */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1).toLowerCase()
  return dot >= 0 && known.has(extension)
    ? { stem: name.slice(0, dot), extension }
    : { stem: name, extension: '' }
}

/** The MIME type of the detected format, whatever the file's own type says; `undefined` if unknown. */
export function typeOf(facts: MediaFacts): string | undefined {
  return formats[formatOf(facts) ?? '']?.type
}

/** Names the output of a file by the output's format. */
export type NameOf = (output: MediaFacts) => string

/**
 * Reserves names for the outputs of a post in advance: the source's name with the output format's extension (a correct one is kept).
 * No two names are the same, ignoring case.
 *
 * @returns a function to call once for each file, in order
 */
export function outputNames(): (source: MediaFacts, plan: Pick<FilePlan, 'steps'>) => NameOf {
  const taken = new Set<string>()
  /** The number of files with each stem so far, so that ten thousand files of one name are not counted from one each time. */
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

/** The possible output formats. For a photo that is to be kept, also the format it is re-encoded to if it turns out to be damaged. */
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
