import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { photoPath } from '@postfit/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrepReport } from './prep-report.ts'

const cli = join(import.meta.dirname, 'cli.ts')
const top = join(import.meta.dirname, '../..')

interface Ending {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function run(...args: readonly string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: top }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

let folder: string
let options: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postfit-prep-cli-'))
  options = join(folder, 'options.json')
  await writeFile(options, JSON.stringify({ type: 'IMAGE', text: 'Hello', privacy: 'PUBLIC_TO_EVERYONE' }))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const reportIn = async (out: string): Promise<PrepReport> =>
  JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))

describe('prep', () => {
  it('exits with 0, the outputs and the body of the post when the post is ok', async () => {
    const out = join(folder, 'made', 'on the way')
    const files = [photoPath('screenshot.png'), photoPath('compliant.jpg')]
    const { status, stdout } = await run('--out', out, '--options', options, ...files)
    expect(status).toBe(0)
    expect(stdout).toMatch(/\nok\n$/)
    expect((await readdir(out)).sort()).toEqual(['compliant.jpg', 'report.json', 'screenshot.jpg'])
    expect(await readFile(join(out, 'compliant.jpg'))).toEqual(await readFile(photoPath('compliant.jpg')))
    const report = await reportIn(out)
    expect(report.ok).toBe(true)
    expect(report.postBody?.data.TIKTOK).toMatchObject({
      type: 'IMAGE',
      text: 'Hello',
      uploadIds: ['screenshot.jpg', 'compliant.jpg'],
    })
  })

  it('exits with 1 when an error is left, and still writes the rest', async () => {
    const out = join(folder, 'refused')
    const files = [photoPath('photo.jpg'), photoPath('screenshot.png')]
    const { status, stdout } = await run('--out', out, '--options', options, ...files)
    expect(status).toBe(1)
    expect(stdout).toContain('photo.jpg -> refused')
    expect(stdout).toMatch(/\nnot ok\n$/)
    expect((await readdir(out)).sort()).toEqual(['report.json', 'screenshot.jpg'])
    expect(await reportIn(out)).toMatchObject({ ok: false, postBody: null })
  })

  it('exits with 2 and says how to use it when the command cannot be understood', async () => {
    const noObject = join(folder, 'list.json')
    await writeFile(noObject, '[]')
    const photo = photoPath('small.jpg')
    const commands = [
      [],
      ['--out', folder],
      [photo],
      ['--out', folder, join(folder, 'missing.jpg')],
      ['--out', folder, '--options', noObject, photo],
      ['--out', folder, '--browser', 'netscape', photo],
      ['--out', folder, '--engine', 'steam', photo],
      ['--out', folder, '--nonsense', photo],
    ]
    const endings = await Promise.all(commands.map((args) => run(...args)))
    expect(endings.map(({ status }) => status)).toEqual(commands.map(() => 2))
    for (const { stderr, stdout } of endings) {
      expect(stderr).toContain('pnpm prep --out DIR')
      expect(stdout).toBe('')
    }
  })
})
