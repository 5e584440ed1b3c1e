import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { photo, picture } from './testing/index.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-gate-cli-'))
  await writeFile(join(folder, 'good.jpg'), await photo())
  await writeFile(join(folder, 'png.jpg'), await picture().png().toBuffer())
  await writeFile(join(folder, 'text.jpg'), 'no picture at all')
  await writeFile(join(folder, 'options.json'), JSON.stringify({ type: 'IMAGE', text: 'Launch day' }))
  await writeFile(join(folder, 'typeless.json'), '{}')
  await writeFile(join(folder, 'broken.json'), '{')
})

afterAll(() => rm(folder, { recursive: true }))

interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function gate(...args: string[]): Promise<Outcome> {
  // tsx is resolved from here and not from the folder the command runs in.
  const tsx = import.meta.resolve('tsx')
  const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', tsx, cli, ...args], { cwd: folder })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

describe.concurrent('pnpm gate', () => {
  it('exits 0 with only the verdict on stdout', async () => {
    const { status, stdout, stderr } = await gate('good.jpg')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      post: [],
      files: [{ name: 'good.jpg', ok: true, violations: [] }],
    })
  })

  it('exits 1 on a PNG, a text and a missing file, and names each', async () => {
    const { status, stdout, stderr } = await gate('png.jpg', 'text.jpg', 'gone.jpg', 'good.jpg')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      files: [
        {
          name: 'png.jpg',
          ok: false,
          violations: [{ rule: 'photo-format', received: 'a file in PNG format' }],
        },
        { name: 'text.jpg', ok: false, violations: [{ rule: 'photo-readable' }] },
        { name: 'gone.jpg', ok: false, violations: [{ rule: 'media-readable', received: 'no such file' }] },
        { name: 'good.jpg', ok: true },
      ],
    })
  })

  it('judges the options', async () => {
    expect((await gate('--options', 'options.json', 'good.jpg')).status).toBe(0)
    const typeless = await gate('--options', 'typeless.json', 'good.jpg')
    expect(typeless.status).toBe(1)
    expect(JSON.parse(typeless.stdout)).toMatchObject({ ok: false, post: [{ rule: 'post-type' }] })
  })

  it.each([
    [[], /at least 1 FILE[\s\S]*pnpm gate/],
    [['--strict', 'good.jpg'], /--strict[\s\S]*pnpm gate/],
    [['--options', 'gone.json', 'good.jpg'], /gone\.json: cannot be read/],
    [['--options', 'broken.json', 'good.jpg'], /broken\.json: not JSON/],
  ])('exits 2 on %j, and says why without a stack', async (args, message) => {
    const { status, stdout, stderr } = await gate(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
