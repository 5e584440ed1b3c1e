import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { bundled } from './bundled.ts'
import { buildPackages } from './index.ts'

// Where all of them can be imported as users do, from their built files.
const root = join(import.meta.dirname, '../examples')
const others = [
  '@postfit/core',
  '@postfit/core/language',
  '@postfit/core/messages',
  '@postfit/core/music',
  '@postfit/core/outcome',
  '@postfit/core/schema',
  'valibot',
  '@postfit/worker',
  '@postfit/worker/watch',
  '@uppy/core',
  'filepond',
  'react',
  'svelte',
  'svelte/store',
  'vue',
]

beforeAll(() => buildPackages())

it.each([
  // Preact is in it; the target of all of a composer is 45 kB.
  ['composer', 45_000],
  ['react', 1500],
  ['vue', 1000],
  ['svelte', 1000],
  ['uppy', 2000],
  ['filepond', 1500],
])('keeps @postfit/%s at %i bytes gzip without what it is built on', async (name, max) => {
  const { gzip, code } = await bundled(`export * from '@postfit/${name}'`, root, others)
  expect(gzip).toBeLessThanOrEqual(max)
  const imported = Array.from(code.matchAll(/from\s*["'`]([^"'`]+)/g), ([, source]) => source)
  // Chunks of its own are counted.
  const foreign = imported.filter((source = '') => !source.startsWith('./') && !others.includes(source))
  expect(foreign).toEqual([])
})

// The largest; those in Latin letters have a sixth less. The target is 6 kB.
it.each(['ru', 'uk', 'hi', 'ar'])(
  'keeps the language %s at 13 kB gzip in core, and 7 kB more in the composer',
  async (tag) => {
    const core = `@postfit/core/locales/${tag}`
    expect((await bundled(`export * from '${core}'`, root)).gzip).toBeLessThanOrEqual(13_000)
    const composer = await bundled(`export * from '@postfit/composer/locales/${tag}'`, root, [
      ...others,
      core,
    ])
    expect(composer.gzip).toBeLessThanOrEqual(7000)
  },
)

it('brings no other language along with the composer', async () => {
  const { code } = await bundled(`export * from '@postfit/composer'`, root, others)
  expect(code).not.toMatch(/Fotos|photos ou|Фото/)
})
