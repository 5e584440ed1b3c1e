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
it.each([
  ['bundler', 'ESNext'],
  ['node16', 'Node16'],
])(
  'the declarations hold where modules are found as by %s, JSX and templates included',
  (moduleResolution, module) => {
    const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true }
    const lib = ['ES2022', 'DOM', 'DOM.Iterable']
    expectToCompile({
      compilerOptions: {
        ...strict,
        target: 'ES2022',
        lib,
        module,
        moduleResolution,
        jsx: 'react-jsx',
        types: [],
      },
      include: ['../../consumers'],
    })
  },
)

function expectToCompile(settings: object): void {
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'tsconfig.json')
  writeFileSync(config, JSON.stringify(settings))
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(dirname(manifest), 'bin/tsc'), '--project', config],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
}
