import type { Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** A drawing as text, and how large it is told to be. */
export interface Drawing {
  readonly text: string
  /** In its own coordinates, where it does not say which of them it shows. */
  readonly own: Size
}

/** The rest of a tag, behind its name. Quoted values may hold any sign. */
const restOfTag = /[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/y
const tag = /^<(\/?)(?:[^\s:/>]+:)?([^\s:/>]+)([\s\S]*?)(\/?)>$/
/** An attribute by its name, whatever its namespace is called here. */
const href = /\s(?:[\w.-]+:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/i
/** What can show another file. */
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
  // Each makes many of another, which takes for ever to write out.
  if (/<!ENTITY[^>]*&[^#>][^;>]*;/.test(text)) throw undrawable('it declares entities made of entities')
  const sized: string[] = []
  let isRootOpen = false
  /** How many elements are open in one that is left out, itself included. */
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

/** Its tags, comments, instructions and declarations, and what lies between them; in one pass, whatever the text is. */
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
    // A document type can hold declarations in brackets, which hold the same sign that ends it.
    const bracket = text.indexOf('[', at)
    return bracket !== -1 && bracket < behind('>') ? behind('>', behind(']')) : behind('>')
  }
  restOfTag.lastIndex = at + 1
  if (!restOfTag.test(text)) throw undrawable('it is not well-formed')
  return restOfTag.lastIndex
}

/** Images of a page fetch nothing; but Chromium draws the sign of a broken picture where they would have to. */
function isExternal(attributes: string): boolean {
  const [, double, single] = href.exec(attributes) ?? []
  return !/^\s*(?:#|data:)/i.test(double ?? single ?? '#')
}

function undrawable(reason: string): PostfitError {
  return new PostfitError('decode-failed', `Could not draw this SVG: ${reason}`)
}
