import { describe, expect, it } from 'vitest'
import { distance, meanAbsoluteError } from './testing/distance.ts'
import { expectations, type Written } from './testing/expectations.ts'
import { namedPhotos, photoNamed } from './testing/photo-named.ts'
import { preparation, testOutcomes } from './testing/preparation.ts'
import { type Rendering, render } from './testing/rendering.ts'

const names = namedPhotos.map(({ name }) => name)

it('every fixture has an expectation, and there are enough of them', () => {
  expect(Object.keys(expectations).sort()).toEqual([...names].sort())
  expect(names.length).toBeGreaterThanOrEqual(120)
})

describe('engine wasm', () => {
  testOutcomes(names, preparation(names, { engine: 'wasm' }), 'chromium')
})

describe('engine auto', () => {
  const prepared = preparation(names, { engine: 'auto' })
  testOutcomes(names, prepared, 'chromium')

  describe('the measure', () => {
    const told = 1.2

    /** How far an output lies from a rendering that is wrong in one way, in parts of what is allowed; more than {@link told} is told. */
    async function excess(name: string, wrong: Partial<Rendering>): Promise<number> {
      const { width, height, bounds } = expectations[name] as Written
      const [found, wanted] = await Promise.all([
        render(prepared.outputOf(name), { width, height }),
        render(photoNamed(name).path, { width, height, ...wrong }),
      ])
      // Colours are measured only where steps do not tell already: it takes ten times as long.
      const steps = meanAbsoluteError(found, wanted) / bounds.error
      if (steps > told) return steps
      const { error, color, bias } = await distance(found, wanted)
      return Math.max(error / bounds.error, color / bounds.color, Math.abs(bias) / bounds.bias)
    }

    it.each([
      ['a background one step off white', 'transparent.png', { background: '#fefefe' }],
      ['a background two steps off white', 'palette-transparent.png', { background: '#fdfdfd' }],
      ['a black background', 'alpha.webp', { background: '#000000' }],
      ['a black background', 'alpha.avif', { background: '#000000' }],
      ['a black background', 'transparent.gif', { background: '#000000' }],
      ['scaling that drops pixels', 'screenshot.png', { kernel: 'nearest' }],
      ['scaling that drops pixels', 'known-refused-size.jpg', { kernel: 'nearest' }],
      ['scaling that drops pixels', 'orientation-6.jpg', { kernel: 'nearest' }],
      ['no turning', 'orientation-3.jpg', { turn: false }],
      ['no turning', 'orientation-6.jpg', { turn: false }],
      ['no turning', 'exif-orientation.png', { turn: false }],
      ['colours that are not converted', 'display-p3.jpg', { color: false }],
      ['colours that are not converted', 'display-p3.png', { color: false }],
      ['colours that are not converted', 'adobe-rgb.png', {}],
      ['colours that are not converted', 'gamma.png', {}],
      ['colours that are not converted', 'display-p3.avif', {}],
      ['colours that are not converted', 'metadata.avif', { color: false }],
      ['a screen that is not white', 'larger-screen.gif', {}],
    ] as const)('would tell %s (%s)', async (_, name, wrong) => {
      expect(await excess(name, wrong)).toBeGreaterThan(told)
    })

    it('would tell one turned or mirrored picture from another', async () => {
      const { width, height, bounds } = expectations['irot-1.avif'] as Written
      const found = await render(prepared.outputOf('irot-1.avif'), { width, height })
      for (const other of ['irot-3.avif', 'irot-1-imir-0.avif', 'irot-1-imir-1.avif']) {
        const error = meanAbsoluteError(found, await render(photoNamed(other).path, { width, height }))
        expect(error, other).toBeGreaterThan(10 * bounds.error)
      }
    })
  })

  it('shows one HDR picture alike, whether a PNG or an AVIF holds it', async () => {
    const size = { width: 64, height: 48 }
    const [png, avif] = await Promise.all([
      render(prepared.outputOf('cicp-pq.png'), size),
      render(prepared.outputOf('ten-bit-pq.avif'), size),
    ])
    // Not closer: what the AVIF loses is little as the signal of PQ, and more as light.
    expect((await distance(png, avif)).color).toBeLessThan(1.64)
  })

  it('turns the eight orientations into one and the same upright picture', async () => {
    const size = { width: 1440, height: 1080, turn: false }
    const first = await render(prepared.outputOf('orientation-1.jpg'), size)
    for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
      const other = await render(prepared.outputOf(`orientation-${orientation}.jpg`), size)
      expect(meanAbsoluteError(first, other), `${orientation}`).toBeLessThan(0.5)
    }
  })
})
