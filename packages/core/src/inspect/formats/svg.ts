import type { MetadataKind } from '../../facts/media-facts.ts'
import type { Size } from '../../geometry/fit.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

const headRead = 32 * 1024
const tailRead = 1024
/** Sizes are limited to this: a drawing can state one larger than any number of pixels. */
const maxPixels = 2 ** 31 - 1
/** The size that CSS gives a replaced element without one of its own (CSS 2.2 section 10.3.2). */
const usual = { width: 300, height: 150 }
/** CSS pixels in a unit (CSS Values 4 section 6.2; the font is of the usual 16 pixels). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
}

/** Reads the root element of an SVG: browsers draw it at its size in CSS pixels. */
export async function inspectSvg(source: ByteSource): Promise<StoredImage> {
  const head = latin1(await source.view(0, headRead), 0, headRead)
  const root = rootElement(head)
  const viewBox = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = viewBox
  const box = isLength(boxWidth) && isLength(boxHeight) ? { width: boxWidth, height: boxHeight } : null
  // It has no pixels that it would be enlarged from: as large as a photo of TikTok's can be.
  const otherwise = box ? fitted(box) : usual
  const width = lengthOf(root.attributes.get('width'))
  const height = lengthOf(root.attributes.get('height'))
  const ratio = box ? box.width / box.height : null
  const size = {
    width: width ?? (height !== null && ratio !== null ? height * ratio : otherwise.width),
    height: height ?? (width !== null && ratio !== null ? width / ratio : otherwise.height),
  }
  const metadata: MetadataKind[] = []
  if (/<metadata[\s>]|<rdf:RDF/.test(head)) metadata.push('xmp')
  if (head.includes('<!--')) metadata.push('comment')
  const tail = await source.view(Math.max(0, source.byteLength - tailRead), tailRead)
  const closed = root.empty || latin1(tail, 0, tailRead).includes(`</${root.name}`)
  return {
    width: pixels(size.width),
    height: pixels(size.height),
    hasAlpha: true,
    metadata,
    truncated: !closed,
  }
}

/** A length in CSS pixels; `null` where it is left out, nonsense, `auto`, or a part of a page that there is none of. */
function lengthOf(text: string | undefined): number | null {
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '')
  if (!match) return null
  const [, digits = '', unit = ''] = match
  const length = Number(digits) * (units[unit.toLowerCase()] ?? Number.NaN)
  return isLength(length) ? length : null
}

/** The largest that has this shape and fits a photo's frame, which lies as the drawing does. */
function fitted({ width, height }: Size): Size {
  const isTall = height > width
  const factor = Math.min((isTall ? 1080 : 1920) / width, (isTall ? 1920 : 1080) / height)
  return { width: width * factor, height: height * factor }
}

function isLength(value: number): boolean {
  return value > 0 && Number.isFinite(value)
}

function pixels(length: number): number {
  return Math.min(Math.max(1, Math.round(length)), maxPixels)
}

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Whether it closes itself. */
  readonly empty: boolean
}

/** The first element, after the declaration, comments and a document type; in one pass, whatever the text is. */
function rootElement(text: string): Element {
  let at = 0
  const skipBehind = (end: string): void => {
    const found = text.indexOf(end, at)
    if (found === -1) throw new DamagedFile('The file ends before its picture starts')
    at = found + end.length
  }
  for (;;) {
    at = text.indexOf('<', at)
    if (at === -1) throw new DamagedFile('The file has no element')
    if (text.startsWith('<?', at)) skipBehind('?>')
    else if (text.startsWith('<!--', at)) skipBehind('-->')
    else if (text.startsWith('<!', at)) {
      // A document type can hold declarations in brackets, which hold the same sign that ends it.
      const bracket = text.indexOf('[', at)
      const end = text.indexOf('>', at)
      if (bracket !== -1 && bracket < end) skipBehind(']')
      skipBehind('>')
    } else break
  }
  const name = /^[\w.:-]*/.exec(text.slice(at + 1, at + 100))?.[0] ?? ''
  if (name !== 'svg' && !name.endsWith(':svg')) throw new DamagedFile('The file holds something else')
  const attributes = new Map<string, string>()
  const part = /\s*(?:([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')|(\/?>))/y
  part.lastIndex = at + 1 + name.length
  for (;;) {
    const match = part.exec(text)
    if (!match) throw new DamagedFile('The root element does not end')
    const [, key, double, single, end] = match
    if (end) return { name, attributes, empty: end === '/>' }
    attributes.set(key as string, double ?? single ?? '')
  }
}
