import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sizedSvg } from './sized-svg.ts'

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const shape = '<rect width="6" height="4" fill="#f00"/><path d="M0 0h3v4z"/>'
const sized = (text: string, own = { width: 6, height: 4 }): string =>
  sizedSvg({ text, own }, { width: 60, height: 40 })
const pixels = (text: string): Promise<Buffer> => sharp(Buffer.from(text)).ensureAlpha().raw().toBuffer()

describe('an SVG of another size', () => {
  const plain = `${open} width="60" height="40" viewBox="0 0 6 4">${shape}</svg>`
  it.each([
    ['a size and a box', `${open} width="6" height="4" viewBox="0 0 6 4">${shape}</svg>`],
    ['a box alone, in single quotes', `${open} viewBox='0 0 6 4'>${shape}</svg>`],
    ['a size alone', `${open}\n width = "6px"\n height='4px'>${shape}</svg>`],
    [
      'all that can come in front',
      `\ufeff<?xml version="1.0"?><!-- > <svg> --><!DOCTYPE svg [<!ENTITY red "<b>">]>${open} viewBox="0 0 6 4">${shape}</svg>`,
    ],
    [
      'pictures from elsewhere',
      `${open} viewBox="0 0 6 4"><image xlink:href="http://127.0.0.1:9/a.png" width="6" height="4"/>${shape}<use href="b.svg#c"><title>a > b</title></use></svg>`,
    ],
    [
      'an attribute that holds a tag',
      `${open} viewBox="0 0 6 4" data-a="<svg width='1'>">${shape}</svg>`.replace(
        '<svg width',
        '&lt;svg width',
      ),
    ],
    [
      'CDATA',
      `${open} viewBox="0 0 6 4"><style><![CDATA[ a > b { } <image href="x"/> ]]></style>${shape}</svg>`,
    ],
  ])('with %s is as libvips draws it', async (_, text) => {
    expect(await pixels(sized(text))).toEqual(await pixels(plain))
  })

  it('keeps pictures of its own', () => {
    const text = `${open} viewBox="0 0 6 4"><image href="data:image/png;base64,AA"/><use xlink:href="#a"/></svg>`
    expect(sized(text)).toContain('<image href="data:image/png;base64,AA"/><use xlink:href="#a"/>')
  })

  it.each([
    ['HTML', '<html><svg/></html>'],
    ['nothing', 'no tag at all'],
    ['an end that is missing', `${open} width="6"`],
    ['a comment without an end', `${open}><!-- `],
    ['entities made of entities', '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg>&c;</svg>'],
  ])('is refused with %s', (_, text) => {
    expect(() => sized(text)).toThrow('Could not draw this SVG')
  })

  it('is read in no time, whatever it says', () => {
    const start = performance.now()
    for (const many of ['<!--', '<a "', "<a '", '<![CDATA[', '<a>', '<image href="x">', '"', '<?']) {
      try {
        sized(`${open}>${many.repeat(50_000)}`)
      } catch {
        // What matters is that it ends.
      }
    }
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
