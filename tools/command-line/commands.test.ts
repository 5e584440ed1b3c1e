import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFiles } from '@postfit/imports'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const top = join(import.meta.dirname, '../..')
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(top, 'package.json'), 'utf8'),
)
/** Scripts of the package that are ours, by the file that they run. */
const scriptOf = new Map(
  Object.entries(scripts).flatMap(([script, line]) => {
    const path = /^tsx (?:--\S+ )*(\S+\.ts)$/.exec(line)?.[1]
    return path === undefined ? [] : [[path, script] as const]
  }),
)
/** What is called at a command line: all that such a script runs, what is named like it, and what reads arguments. */
const commands = sourceFiles().filter((path) => {
  if (path.startsWith('tools/command-line/') || path.endsWith('.test.ts')) return false
  const isNamed = scriptOf.has(path) || /(?:^|[/-])cli\.ts$/.test(path)
  return isNamed || /\brunCommandLine\(|process\.argv/.test(readFileSync(join(top, path), 'utf8'))
})

let argv: readonly string[]
let stdout: string
let stderr: string

beforeEach(() => {
  argv = process.argv
  stdout = stderr = ''
  vi.resetModules()
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text
    return true
  })
})

afterEach(() => {
  process.argv = [...argv]
  process.exitCode = 0
  vi.restoreAllMocks()
})

/** Runs a command in this process, up to where it would begin to work: a dozen processes would take a dozen times as long. */
async function call(path: string, ...args: readonly string[]): Promise<number | string | null | undefined> {
  process.argv = [process.execPath, join(top, path), ...args]
  process.exitCode = undefined
  await import(/* @vite-ignore */ join(top, path))
  return process.exitCode
}

it('there are all the commands that the repository has', () => {
  expect(commands.length).toBeGreaterThanOrEqual(15)
  expect([...scriptOf.keys()].filter((path) => !commands.includes(path))).toEqual([])
})

describe.each(commands)('%s', (path) => {
  const name = scriptOf.has(path) ? `pnpm ${scriptOf.get(path)}` : path

  it('is made as all commands are', () => {
    const text = readFileSync(join(top, path), 'utf8')
    expect(text).toMatch(/^await runCommandLine\(\{$/m)
    expect(text).not.toMatch(/process\.(argv|exit\b|exitCode)/)
  })

  it('says how it is used, and what each option is for, when asked', async () => {
    expect(await call(path, '--help')).toBe(0)
    expect(stderr).toBe('')
    expect(stdout.split('\n')[0]).toContain(name)
    expect(stdout).toMatch(/^ {2}--help +this text$/m)
    expect(stdout).toMatch(/^Exit status: 0 [\s\S]*\.\n$/m)
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(115)
  })

  it('refuses an option that it does not have, and says how it is used', async () => {
    expect(await call(path, '--no-such-option')).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain("Unknown option '--no-such-option'")
    expect(stderr).toContain(name)
  })
})
