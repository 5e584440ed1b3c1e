import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeMachine } from '../../fake-machine.ts'
import { ensureChromium } from './ensure.ts'

const done = { ok: true, output: '' } as const

describe('ensureChromium', () => {
  let temporaryDirectory: string
  beforeEach(async () => {
    temporaryDirectory = await mkdtemp(join(tmpdir(), 'postfit-browser-test-'))
  })
  afterEach(() => rm(temporaryDirectory, { recursive: true }))

  it('is silent and installs nothing when there is a browser', async () => {
    const machine = fakeMachine({ files: ['/usr/bin/chromium'] })
    expect(await ensureChromium(machine)).toMatchObject({ source: 'installed' })
    expect(machine.commands).toEqual([])
    expect(machine.said).toEqual([])
  })

  it('installs with Playwright first, without system packages for somebody who is not root', async () => {
    const machine = fakeMachine({
      temporaryDirectory,
      files: ['/usr/bin/apt-get', '/usr/bin/sudo'],
      onRun(line, { files }) {
        if (!line.includes('cli.js install')) return undefined
        files.add('/playwright/chrome')
        return done
      },
    })
    expect(await ensureChromium(machine)).toMatchObject({
      executablePath: '/playwright/chrome',
      source: 'playwright',
    })
    expect(machine.commands).toEqual([
      '/usr/bin/node /playwright/cli.js install --no-remove --no-shell chromium',
    ])
    expect(await readdir(temporaryDirectory)).toEqual([])
  })

  it('has Playwright install the system packages when root on a machine with apt-get', async () => {
    const machine = fakeMachine({ temporaryDirectory, isRoot: true, files: ['/usr/bin/apt-get'] })
    await expect(ensureChromium(machine)).rejects.toThrow()
    expect(machine.commands[0]).toContain(' --with-deps ')
  })

  it('falls back to the Debian package', async () => {
    const machine = fakeMachine({
      temporaryDirectory,
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      onRun(line, { files }) {
        if (!line.includes('apt-get')) return undefined
        if (line.endsWith('install -y chromium')) files.add('/usr/bin/chromium')
        return done
      },
    })
    expect(await ensureChromium(machine)).toMatchObject({
      executablePath: '/usr/bin/chromium',
      source: 'debian',
    })
    expect(machine.commands.slice(1)).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 update',
      'env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y chromium',
    ])
  })

  it('falls back to the Debian package through sudo, when what Playwright installed does not start', async () => {
    const machine = fakeMachine({
      temporaryDirectory,
      files: ['/usr/bin/apt-get', '/usr/bin/sudo'],
      onRun(line, { files }) {
        if (line === '/playwright/chrome --version') return { ok: false, reason: 'libnss3.so missing' }
        if (line.includes('cli.js install')) files.add('/playwright/chrome')
        if (line.endsWith('install -y chromium')) files.add('/usr/bin/chromium')
        return line.endsWith('--version') ? undefined : done
      },
    })
    expect(await ensureChromium(machine)).toMatchObject({ source: 'debian' })
    expect(machine.commands[1]).toBe('sudo -n true')
    expect(machine.commands[3]).toMatch(/^sudo -n env .*install -y chromium$/)
    expect(machine.said.join('\n')).toContain('libnss3.so missing')
  })

  it('names all three tries and says what to do when nothing works', async () => {
    const machine = fakeMachine({ temporaryDirectory, files: ['/usr/bin/apt-get'] })
    const failure = await ensureChromium(machine).catch((error: Error) => error.message)
    expect(failure).toMatch(/1\. an installed Chromium or Chrome: no chromium, .* on the PATH/)
    expect(failure).toMatch(/2\. playwright install chromium: exit status 1: no network/)
    expect(failure).toMatch(/3\. the Debian package chromium: apt-get needs root/)
    expect(failure).toMatch(/Install Chrome or Chromium yourself.*\n.*POSTFIT_CHROMIUM/)
  })

  it('installs once when called several times at the same time', async () => {
    const machine = fakeMachine({
      temporaryDirectory,
      onRun(line, { files }) {
        if (!line.includes('cli.js install')) return undefined
        files.add('/playwright/chrome')
        return done
      },
    })
    const installs = await Promise.all([1, 2, 3].map(() => ensureChromium(machine)))
    expect(new Set(installs.map((install) => install.executablePath))).toEqual(
      new Set(['/playwright/chrome']),
    )
    expect(machine.commands).toHaveLength(1)
  })
})
