import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { bundled } from './bundled.ts'
import { buildPackages } from './index.ts'

// Where all of them can be imported as users do, from their built files.
const root = join(import.meta.dirname, '../examples')
const packages = join(import.meta.dirname, '../../packages')
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
  // 500 of it are the pictures of photos that Uppy's dashboard cannot show by itself.
  ['uppy', 2500],
  ['filepond', 1500],
])('keeps @postfit/%s at %i bytes gzip without what it is built on', async (name, max) => {
  const { gzip, code } = await bundled(`export * from '@postfit/${name}'`, root, others)
  expect(gzip).toBeLessThanOrEqual(max)
  const imported = Array.from(code.matchAll(/from\s*["'`]([^"'`]+)/g), ([, source]) => source)
  // Chunks of its own are counted.
  const foreign = imported.filter((source = '') => !source.startsWith('./') && !others.includes(source))
  expect(foreign).toEqual([])
})

// Of whatever is loaded when somebody wants a language: each script is in one of these folders.
it.each([
  ...['core/dist/words/general', 'core/dist/words/files', 'core/dist/words/posts'],
  ...['composer/dist/words/files', 'composer/dist/words/posts'],
])('keeps each language at 6 kB gzip in %s', async (folder) => {
  const path = join(packages, folder)
  const scripts = async (of: string) => (await readdir(of)).filter((name) => name.endsWith('.js'))
  const sizes = (await scripts(path)).map(
    (name) => [name, gzipSync(readFileSync(join(path, name)), { level: 9 }).length] as const,
  )
  // All but English, which is part of the packages.
  expect(sizes).toHaveLength((await scripts(join(packages, 'core/dist/locales'))).length - 1)
  expect(sizes.filter(([, bytes]) => bytes > 6000)).toEqual([])
})

it('loads a language in those parts, and nothing else of it', async () => {
  for (const name of ['core', 'composer']) {
    const { code } = await bundled(
      `export * from '@postfit/${name}/language'`,
      root,
      others.filter((other) => name !== 'core' || other !== '@postfit/core/language'),
    )
    expect(code).toMatch(/import\(/)
    expect(code).not.toMatch(/Fotos|photos ou|Фото/)
  }
})

it('brings no other language along with the composer', async () => {
  const { code } = await bundled(`export * from '@postfit/composer'`, root, others)
  expect(code).not.toMatch(/Fotos|photos ou|Фото/)
})
