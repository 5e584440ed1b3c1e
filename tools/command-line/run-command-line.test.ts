import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Ending {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

let folder: string
let scripts = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-command-'))
})

afterAll(() => rm(folder, { recursive: true }))

/** Runs a command of its own, in a process of its own. */
async function run(
  body: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Ending> {
  const script = `
    import { createServer } from 'node:http'
    import { UsageError, runCommandLine } from '${new URL('./index.ts', import.meta.url).href}'
    await runCommandLine({
      name: 'pnpm example',
      summary: 'An example.',
      positionals: { value: 'FILE', min: 1 },
      options: {
        out: { value: 'DIR', required: true, help: 'where to' },
        how: { choices: ['well', 'fast'], default: 'well', help: 'how it is done' },
        loud: { help: 'says more' },
      },
      async run(given) { ${body} },
    })`
  const file = join(folder, `${scripts++}.mjs`)
  await writeFile(file, script)
  const node = ['--import', import.meta.resolve('tsx'), file, ...args]
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } }
    execFile(process.execPath, node, options, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

const given = ['--out', 'there', 'a.jpg']

describe.concurrent('a command', () => {
  it('has its options, with what they are unless given, and the rest', async () => {
    const print = 'console.log(JSON.stringify([given.values, given.positionals]))'
    const { status, stdout } = await run(print, ['--loud', ...given, 'b.jpg'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([{ out: 'there', how: 'well', loud: true }, ['a.jpg', 'b.jpg']])
  })

  it.each([
    ['', 0],
    ['return true', 0],
    ['return false', 1],
    ['return 130', 130],
  ])('that does %j has the exit status %d', async (body, status) => {
    expect(await run(body, given)).toEqual({ status, stdout: '', stderr: '' })
  })

  it.each([
    [[], 'Expected --out DIR'],
    [['--out', 'there'], 'Expected at least 1 FILE'],
    [['--out', 'there', '--how', 'badly', 'a.jpg'], 'Expected well, fast for --how but received badly'],
    [['--out'], "Option '--out <value>' argument missing"],
  ])('given %j is not understood', async (args, message) => {
    const { status, stdout, stderr } = await run('', args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`${message}\n\npnpm example --out DIR [--how well|fast] [--loud] FILE...\n`)
  })

  it('helps those who know nothing else', async () => {
    const { status, stdout, stderr } = await run('', ['--what', '--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('  --how well|fast  how it is done; well unless given\n')
  })

  it('that fails says why, and where only when that is a mistake of its own', async () => {
    expect(await run("throw new Error('No browser')", given)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'No browser\n',
    })
    expect((await run('given.values.out.nothing.there', given)).stderr).toMatch(/^TypeError: .*\n\s+at /)
    expect((await run("throw new UsageError('Not so')", given)).stderr).toMatch(/^Not so\n\npnpm example/)
  })

  it('ends although it left a server open, with the status that it had', async () => {
    const { status } = await run("createServer().listen(0, '127.0.0.1'); return false", given)
    expect(status).toBe(1)
  }, 30_000)

  it('takes paths from where the person stands, also when pnpm runs it at the top', async () => {
    const print = "console.log(given.path('a.jpg'))"
    const elsewhere = { INIT_CWD: '/elsewhere', npm_lifecycle_event: 'example' }
    expect((await run(print, given, elsewhere)).stdout).toMatch(/elsewhere[\\/]a\.jpg\n$/)
    const inTest = { INIT_CWD: '/elsewhere', npm_lifecycle_event: 'test' }
    expect((await run(print, given, inTest)).stdout).not.toContain('elsewhere')
  })
})
