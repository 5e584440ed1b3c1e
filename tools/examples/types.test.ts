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
  expectToCompile({
    extends: '../../../../tsconfig.json',
    // Without the one that leads to the sources.
    compilerOptions: { customConditions: [] },
    include: ['../../../../examples'],
    exclude: ['../../../../**/node_modules'],
  })
})

// Nothing is taken on trust: no library is skipped, and there is nothing but ES2022 and the DOM.
const strict = {
  ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
  ...{ target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] },
}

it.each([
  ['bundler', 'ESNext'],
  ['node16', 'Node16'],
])(
  'the declarations hold where modules are found as by %s, JSX and templates included',
  (moduleResolution, module) => {
    expectToCompile({
      compilerOptions: { ...strict, module, moduleResolution, jsx: 'react-jsx' },
      include: ['../../consumers'],
    })
  },
)

// Those of frameworks hold for whichever versions of TypeScript the frameworks' own do.
it('the declarations that need no framework hold for TypeScript 5.4', () => {
  const files = ['without-frameworks', 'not-given'].map((name) => `../../consumers/${name}.ts`)
  const compilerOptions = { ...strict, module: 'Node16', moduleResolution: 'node16' }
  expectToCompile({ compilerOptions, files }, 'typescript5.4')
})

function expectToCompile(settings: object, compiler = 'typescript'): void {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'tsconfig.json')
  writeFileSync(config, JSON.stringify(settings))
  const manifest = createRequire(import.meta.url).resolve(`${compiler}/package.json`)
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(dirname(manifest), 'bin/tsc'), '--project', config],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
}
