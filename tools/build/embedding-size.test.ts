import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { bundled } from './bundled.ts'
import { buildPackages } from './index.ts'

// Where all of them can be imported as users do, from their built files.
const root = join(import.meta.dirname, '../examples')
const others = [
  '@postfit/core',
  '@postfit/core/messages',
  '@postfit/core/music',
  '@postfit/core/outcome',
  '@postfit/core/schema',
  'valibot',
  '@postfit/worker',
  '@uppy/core',
  'filepond',
  'react',
]

beforeAll(() => buildPackages())

it.each([
  // Preact is in it; the target of all of a composer is 45 kB.
  ['composer', 45_000],
  ['react', 1500],
  ['uppy', 2000],
  ['filepond', 1500],
])('keeps @postfit/%s at %i bytes gzip without what it is built on', async (name, most) => {
  const { gzip, code } = await bundled(`export * from '@postfit/${name}'`, root, others)
  expect(gzip).toBeLessThanOrEqual(most)
  const imported = Array.from(code.matchAll(/from\s*["'`]([^"'`]+)/g), ([, source]) => source)
  expect(imported.filter((source = '') => !others.includes(source))).toEqual([])
})
