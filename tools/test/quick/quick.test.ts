import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedFiles } from './changed-files.ts'
import { touchedTests } from './touched-tests.ts'

describe('touchedTests', () => {
  const graph = new Map<string, readonly string[]>([
    ['packages/core/src/a.ts', []],
    ['packages/core/src/b.ts', ['packages/core/src/a.ts']],
    ['packages/core/src/b.test.ts', ['packages/core/src/b.ts']],
    ['packages/core/src/a.test.ts', ['packages/core/src/a.ts']],
    ['packages/core/src/c.test.ts', []],
    ['packages/worker/src/a.browser.test.ts', ['packages/core/src/a.ts']],
    ['tools/build/build-packages.ts', []],
    ['tools/build/assembly-script.ts', []],
    ['tools/prep/index.ts', ['tools/build/build-packages.ts']],
    ['tools/prep/prep.test.ts', ['tools/prep/index.ts', 'packages/core/src/a.ts']],
    ['packages/worker/src/scale.test.ts', ['tools/build/assembly-script.ts']],
  ])

  it('has the tests that a change reaches, nearest first, without browsers and builds', () => {
    expect(touchedTests(['packages/core/src/a.ts', 'README.md'], graph)).toEqual({
      quick: ['packages/core/src/a.test.ts', 'packages/core/src/b.test.ts'],
      others: 2,
    })
  })

  it('has those of modules in AssemblyScript, which nobody imports', () => {
    const { quick } = touchedTests(['packages/worker/assembly/scale.ts'], graph)
    expect(quick).toEqual(['packages/worker/src/scale.test.ts'])
  })

  it('has a test that was changed itself, and none that was deleted', () => {
    const changed = ['packages/core/src/c.test.ts', 'packages/core/src/gone.test.ts']
    expect(touchedTests(changed, graph).quick).toEqual(['packages/core/src/c.test.ts'])
  })
})

describe('changedFiles', () => {
  let folder: string
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder })
  const commit = async (name: string): Promise<void> => {
    await writeFile(join(folder, name), name)
    git('add', '.')
    git('commit', '--quiet', '--message', name)
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postfit-changed-'))
    git('init', '--quiet', '--initial-branch=main')
    await commit('first.ts')
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('has what was committed on a branch, what was not yet, and nothing that came to main meanwhile', async () => {
    git('checkout', '--quiet', '-b', 'branch')
    await commit('committed.ts')
    git('checkout', '--quiet', 'main')
    await commit('of-others.ts')
    git('checkout', '--quiet', 'branch')
    await writeFile(join(folder, 'first.ts'), 'changed')
    await writeFile(join(folder, 'new file.ts'), '')
    const { since, files } = changedFiles(folder)
    expect(since).toBe('main')
    expect([...files].sort()).toEqual(['committed.ts', 'first.ts', 'new file.ts'])
  })
})
