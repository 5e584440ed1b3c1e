import type { Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** A drawing as text, with its declared size. */
export interface Drawing {
  readonly text: string
  /** Its size in its own coordinates, if it has no `viewBox`. */
  readonly own: Size
}

/** The rest of a tag after its name. Quoted values may contain any character. */
const restOfTag = /[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y
const tag = /^<(\/?)(?:[^\s:/>]+:)?([^\s:/>]+)([\s\S]*?)(\/?)>$/
/** The attribute `href` with any namespace prefix. */
const href = /\s(?:[\w.-]+:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/i
/** Elements that can show another file. */
const borrowers: readonly string[] = ['image', 'feImage', 'use']
const placing = /\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g

/**
 * The same drawing with this size, which it keeps its own coordinates in. Firefox draws none that says no size onto a canvas; and
 * what is drawn at its own size and then scaled is blurred.
 *
 * It is read as text: a page whose policy forbids inline styles would complain of those in a document that it parses, though
 * it shows none of it.
 *
 * @throws PostfitError `decode-failed` when it is no drawing
 */
export function sizedSvg({ text, own }: Drawing, { width, height }: Size): string {
  // Each copies another element; nested, they would take for ever to render.
  if (/<!ENTITY[^>]*&[^#>][^;>]*;/.test(text)) throw undrawable('it declares entities made of entities')
  const sized: string[] = []
  let isRootOpen = false
  /** The number of open elements inside one that is left out, including itself. */
  let leftOut = 0
  for (const part of partsOf(text)) {
    const [, isEnd, name = '', attributes = '', isEmpty] = tag.exec(part) ?? []
    if (isEnd === undefined || /^<[!?]/.test(part)) {
      if (leftOut === 0) sized.push(part)
    } else if (leftOut > 0) {
      if (!isEmpty) leftOut += isEnd ? -1 : 1
    } else if (!isRootOpen) {
      if (isEnd || name !== 'svg') throw undrawable('it holds something else')
      isRootOpen = true
      const end = isEmpty ? '/>' : '>'
      const start = part.slice(0, part.length - end.length).replace(placing, '')
      const box = /\sviewBox\s*=/.test(attributes) ? '' : ` viewBox="0 0 ${own.width} ${own.height}"`
      const ratio = box && !/\spreserveAspectRatio\s*=/.test(attributes) ? ' preserveAspectRatio="none"' : ''
      sized.push(`${start}${box}${ratio} width="${width}" height="${height}"${end}`)
    } else if (isEnd || !borrowers.includes(name) || !isExternal(attributes)) sized.push(part)
    else if (!isEmpty) leftOut = 1
  }
  if (!isRootOpen) throw undrawable('it holds something else')
  return sized.join('')
}

/** Its tags, comments, instructions and declarations, and the text between them, in a single pass. */
function* partsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '<' ? endOfMarkup(text, at) : text.indexOf('<', at)
    yield text.slice(at, end === -1 ? text.length : end)
    at = end === -1 ? text.length : end
  }
}

function endOfMarkup(text: string, at: number): number {
  const behind = (end: string, from = at): number => {
    const found = text.indexOf(end, from)
    if (found === -1) throw undrawable('it is not well-formed')
    return found + end.length
  }
  if (text.startsWith('<!--', at)) return behind('-->')
  if (text.startsWith('<![CDATA[', at)) return behind(']]>')
  if (text.startsWith('<?', at)) return behind('?>')
  if (text.startsWith('<!', at)) {
    // A document type can have declarations in brackets, which contain the character that ends it.
    const bracket = text.indexOf('[', at)
    return bracket !== -1 && bracket < behind('>') ? behind('>', behind(']')) : behind('>')
  }
  restOfTag.lastIndex = at + 1
  if (!restOfTag.test(text)) throw undrawable('it is not well-formed')
  return restOfTag.lastIndex
}

/** An `<img>` fetches nothing, but Chromium draws a broken-image icon in place of external references. */
function isExternal(attributes: string): boolean {
  const [, double, single] = href.exec(attributes) ?? []
  return !/^\s*(?:#|data:)/i.test(double ?? single ?? '#')
}

function undrawable(reason: string): PostfitError {
  return new PostfitError('decode-failed', `Could not draw this SVG: ${reason}`)
}
