import { describe, expect, it } from 'vitest'
import { circles } from './circles.ts'
import { importersOf } from './importers.ts'
import { importsOf } from './imports-of.ts'
import { upwardImports } from './layers.ts'
import { readImports } from './read-imports.ts'
import { sourceFiles } from './source-files.ts'

const graph = readImports(sourceFiles())

describe('the files of this repository', () => {
  it('import each other in no circle, not for types either', () => {
    expect(circles(graph).map((circle) => circle.join(' -> '))).toEqual([])
  })

  it('import nothing from above: core knows nobody, and nobody knows the demo', () => {
    expect(upwardImports(graph)).toEqual([])
  })

  it('are all read, with what they import by the name of a package', () => {
    expect(graph.size).toBeGreaterThan(1000)
    expect(graph.get('packages/worker/src/preparer/prepare-draft.ts')).toContain('packages/core/src/index.ts')
    expect(graph.get('packages/demo/src/language/language.ts')).toContain(
      'packages/composer/src/locales/de.ts',
    )
    expect(graph.get('tools/prep/cli.ts')).toContain('tools/command-line/index.ts')
  })
})

describe('importsOf', () => {
  it.each([
    ["import { a } from './a.ts'", ['./a.ts']],
    ["import type { A } from './a.ts'", ['./a.ts']],
    ["import './a.ts'", ['./a.ts']],
    ["export * from './a.ts'\nexport { b, type C } from './b.ts'\nexport const d = 1", ['./a.ts', './b.ts']],
    ["const load = () => import('./a.ts')", ['./a.ts']],
    ["type Loaded = typeof import('./a.ts')\nlet b: import('./b.ts').B", ['./a.ts', './b.ts']],
    ["// import './a.ts'\nconst text = \"import('./b.ts')\"", []],
  ])('finds in %j', (text, expected) => {
    expect(importsOf('example.ts', text)).toEqual(expected)
  })

  it('refuses what it cannot read', () => {
    expect(() => importsOf('example.ts', 'import {')).toThrow(/^example\.ts: /)
  })
})

const files = (imports: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(imports))

describe('circles', () => {
  it('gives the shortest way round of each group', () => {
    const both = files({ a: ['b'], b: ['c', 'a'], c: ['a'], d: ['a', 'd'], e: ['d'] })
    expect(circles(both)).toEqual([
      ['a', 'b', 'a'],
      ['d', 'd'],
    ])
  })

  it('gives none where all leads one way, however often a file is reached', () => {
    expect(circles(files({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([])
  })
})

describe('upwardImports', () => {
  it.each([
    ['packages/core/src/a.test.ts', 'packages/worker/src/b.ts'],
    ['packages/worker/src/a.ts', 'packages/composer/src/b.ts'],
    ['packages/composer/src/a.ts', 'packages/demo/src/b.ts'],
    ['packages/uppy/src/a.ts', 'packages/composer/src/b.ts'],
    ['packages/core/src/a.ts', 'tools/build/b.ts'],
    ['tools/prep/a.ts', 'packages/demo/server/b.ts'],
  ])('finds %s -> %s', (importer, imported) => {
    expect(upwardImports(files({ [importer]: [imported] }))).toEqual([`${importer} -> ${imported}`])
  })

  it.each([
    ['packages/composer/src/a.ts', 'packages/core/src/b.ts'],
    ['packages/core/src/a.test.ts', 'tools/fixtures/b.ts'],
    ['packages/core/src/testing/a.ts', 'tools/gate/b.ts'],
    ['packages/worker/vite.config.ts', 'tools/build/b.ts'],
    ['packages/demo/server/a.ts', 'tools/build/b.ts'],
    ['tools/prep/a.ts', 'packages/worker/src/b.ts'],
  ])('allows %s -> %s', (importer, imported) => {
    expect(upwardImports(files({ [importer]: [imported] }))).toEqual([])
  })
})

it('importersOf follows imports back to all that are touched', () => {
  const touched = importersOf(['d'], files({ a: ['b'], b: ['d'], c: ['a'], d: [], e: [] }))
  expect([...touched].sort()).toEqual(['a', 'b', 'c', 'd'])
})
