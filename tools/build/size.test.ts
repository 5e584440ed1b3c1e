import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { bundled } from './bundled.ts'
import { buildPackages } from './index.ts'

// Where @postfit/core and @postfit/worker can be imported as users do, from their built files.
const root = join(import.meta.dirname, '../../packages/demo')

beforeAll(() => buildPackages())

// The target is 12 kB; rules of one's own that repair, checking in slices, keeping credentials, and shapes and sizes of videos took it beyond that.
it('keeps all of the main entry of core at 15.4 kB gzip, with nothing else in it', async () => {
  const { gzip, code } = await bundled(`export * from '@postfit/core'`, root)
  expect(gzip).toBeLessThanOrEqual(15_400)
  expect(code).not.toMatch(/from\s*["'`][^.]/)
})

it('brings no inspector, message or schema along with check alone', async () => {
  const { gzip, code } = await bundled(`export { check } from '@postfit/core'`, root)
  expect(gzip).toBeLessThanOrEqual(7_500)
  // Names of a chunk, of a locale and of the schema library that would survive minifying.
  expect(code).not.toMatch(/before its first scan|ICC_PROFILE|Commercial Music Library|~standard/)
})

it('brings no rule along with inspect alone', async () => {
  const { gzip, code } = await bundled(`export { inspect } from '@postfit/core'`, root)
  expect(gzip).toBeLessThanOrEqual(1_000)
  expect(code).toMatch(/not-loaded/)
  // Nor what looks into files, before there is one.
  expect(code).not.toMatch(/photo-size|RIFF\?{4}WEBP|before its first scan/)
})

it('keeps the client at 6.3 kB gzip without core', async () => {
  const { gzip } = await bundled(`export * from '@postfit/worker'`, root, ['@postfit/core'])
  expect(gzip).toBeLessThanOrEqual(6_300)
})

it('keeps what looks through photos at 6 kB gzip, in one script', async () => {
  const examination = join(root, '../worker/dist/examine.js')
  const { gzip, code } = await bundled(`export { examine } from ${JSON.stringify(examination)}`, root)
  expect(gzip).toBeLessThanOrEqual(6_000)
  expect(code).not.toMatch(/import\s*[("'`{]/)
})

it.each([
  // The target is 40 kB; what it is now has to be given up knowingly.
  { what: 'the worker', name: 'worker.js', bytes: 34_400 },
  { what: 'the scripts of its rarer codecs', name: 'emscripten-factories.js', bytes: 14_500 },
])('keeps $what at $bytes bytes gzip without its wasm', ({ name, bytes }) => {
  const script = readFileSync(join(root, '../worker/dist', name))
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(bytes)
  expect(script.includes('data:application/wasm')).toBe(false)
})
