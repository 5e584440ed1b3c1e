import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { afterAll, beforeAll, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '.cache/types')

beforeAll(() => buildPackages(), 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the examples compile with the types that are published', () => {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'tsconfig.json')
  const settings = {
    extends: '../../../../tsconfig.json',
    // Without the one that leads to the sources.
    compilerOptions: { customConditions: [] },
    include: ['../../../../examples'],
    exclude: ['../../../../**/node_modules'],
  }
  writeFileSync(config, JSON.stringify(settings))
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(dirname(manifest), 'bin/tsc'), '--project', config],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
})
