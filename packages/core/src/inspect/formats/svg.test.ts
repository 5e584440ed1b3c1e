import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { MediaFacts } from '../../facts/media-facts.ts'
import { inspect } from '../inspect.ts'
import { type Expectations, expectFacts, rarePhotosWithExtension } from '../testing/rare-facts.ts'

const expected: Expectations = {
  'drawing.svg': { width: 320, height: 200, metadata: ['comment', 'xmp'] },
  'view-box.svg': { width: 1620, height: 1080 },
}

const inspectText = (text: string): Promise<MediaFacts> => inspect(new Blob([text]))

describe('an SVG', () => {
  it.each(rarePhotosWithExtension('.svg'))('%s', (name) =>
    expectFacts(name, { format: 'svg', hasAlpha: true, ...expected[name] }),
  )

  it.each([
    ['width="200" height="100"', 200, 100],
    ['width="200px" height="100.4px"', 200, 100],
    ['width="2e2" height="+100"', 200, 100],
    ['width="200" viewBox="0 0 400 300"', 200, 150],
    ['height="600" viewBox="0 0 400 300"', 800, 600],
    ["width='200' height='100'", 200, 100],
    ['width = "200"\n height = "100"', 200, 100],
  ])('with %s is as large as sharp makes it', async (attributes, width, height) => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="9" height="9"/></svg>`
    expect(await inspectText(text)).toMatchObject({ width, height, truncated: false })
    const metadata = await sharp(Buffer.from(text)).metadata()
    expect({ width, height }).toEqual({ width: metadata.width, height: metadata.height })
  })

  // librsvg counts 72 pixels to the inch in sharp; browsers count 96 (CSS Values 4).
  it.each([
    ['width="1in" height="2.54cm"', 96, 96],
    ['width="25.4mm" height="72pt"', 96, 96],
    ['width="6pc" height="101.6Q"', 96, 96],
    ['width="2em" height="3rem"', 32, 48],
    ['', 300, 150],
    // Shapes without pixels: as large as fits a photo's frame.
    ['viewBox="0 0 400 300"', 1440, 1080],
    ['viewBox="-10,-10 400,300"', 1440, 1080],
    ['viewBox="0 0 24 24"', 1080, 1080],
    ['viewBox="0 0 9 32"', 540, 1920],
    ['viewBox="0 0 9000 1"', 1920, 1],
    ['width="100%" height="100%" viewBox="0 0 400 300"', 1440, 1080],
    ['width="50%" height="50%" viewBox="0 0 400 300"', 1440, 1080],
    ['width="auto" height="0"', 300, 150],
    ['viewBox="0 0 1e999 5"', 300, 150],
    ['width="1e300" height="1e-300"', 2 ** 31 - 1, 1],
    ['width="50%"', 300, 150],
    ['width="nonsense" height="-5" viewBox="0 0 0 0"', 300, 150],
  ])('with %s is as large as browsers make it', async (attributes, width, height) => {
    expect(await inspectText(`<svg ${attributes}/>`)).toMatchObject({ width, height, truncated: false })
  })

  it('is cut without its last tag', async () => {
    expect(await inspectText('<svg width="1" height="1"><rect/>')).toMatchObject({ truncated: true })
    expect(await inspectText('<svg width="1"')).toMatchObject({ reason: 'damaged', resembles: 'svg' })
  })

  it('is found behind a document type with declarations of its own', async () => {
    const text = '<!DOCTYPE svg [<!ENTITY a "<b>">]><svg width="7" height="8"></svg>'
    const facts = await inspectText(text)
    if (facts.kind === 'image') expect(facts).toMatchObject({ width: 7, height: 8 })
    else expect(facts).toMatchObject({ resembles: 'text' })
  })

  it('is read in no time, whatever it says', async () => {
    const start = performance.now()
    const many = 30_000
    for (const text of [
      `<svg ${'a="'.repeat(many)}`,
      `<svg ${'a '.repeat(many)}>`,
      `<svg ${' '.repeat(many)}`,
      `<svg viewBox="${'1 '.repeat(many)}">`,
      `<svg width="${'1'.repeat(many)}">`,
      `<svg width="${'1e'.repeat(many)}">`,
    ]) {
      await inspectText(text)
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
