import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeMachine } from '../fake-machine.ts'
import { ensureFirefox } from './firefox/ensure.ts'
import { ensureWebkit } from './webkit/ensure.ts'

let temporaryDirectory: string
beforeEach(async () => {
  temporaryDirectory = await mkdtemp(join(tmpdir(), 'postfit-browser-test-'))
})
afterEach(() => rm(temporaryDirectory, { recursive: true }))

/** A root machine with apt-get, where installing a package makes these executables appear. */
const debian = (appearing: string[], files: string[] = []) =>
  fakeMachine({
    temporaryDirectory,
    isRoot: true,
    files: ['/usr/bin/apt-get', ...files],
    onRun(line, machine) {
      if (!line.includes('apt-get')) return undefined
      if (line.includes(' install ')) for (const file of appearing) machine.files.add(file)
      return { ok: true, output: '' }
    },
  })

describe('ensureFirefox', () => {
  it('takes an installed one and installs nothing', async () => {
    const machine = fakeMachine({ files: ['/usr/bin/firefox-esr'] })
    expect(await ensureFirefox(machine)).toMatchObject({ executablePath: '/usr/bin/firefox-esr' })
    expect([machine.commands, machine.said]).toEqual([[], []])
  })

  it('installs the Debian package', async () => {
    const machine = debian(['/usr/bin/firefox-esr'])
    expect(await ensureFirefox(machine)).toMatchObject({ source: 'debian' })
    expect(machine.commands.at(-1)).toMatch(/ install -y firefox-esr$/)
  })

  it('says what to do where it cannot be installed', async () => {
    const machine = fakeMachine({ temporaryDirectory, platform: 'darwin' })
    await expect(ensureFirefox(machine)).rejects.toThrow(/Install Firefox yourself.*\n.*POSTFIT_FIREFOX/)
  })
})

describe('ensureWebkit', () => {
  const programs = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb']

  it('installs what is missing, and gives up the sandbox for root', async () => {
    const machine = debian(programs, ['/usr/bin/setpriv'])
    expect(await ensureWebkit(machine)).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      displayServer: '/usr/bin/Xvfb',
      tie: '/usr/bin/setpriv',
      environment: { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    })
    expect(machine.commands.at(-1)).toMatch(/ install -y webkit2gtk-driver xvfb util-linux$/)
  })

  it('keeps the sandbox for anybody else, and installs nothing when all is there', async () => {
    const machine = fakeMachine({ files: [...programs, '/usr/bin/setpriv'] })
    expect(await ensureWebkit(machine)).toMatchObject({ environment: {} })
    expect(machine.commands).toEqual([])
  })

  it('names what is missing', async () => {
    const machine = fakeMachine({ temporaryDirectory, files: ['/usr/bin/Xvfb'] })
    await expect(ensureWebkit(machine)).rejects.toThrow(/no WebKitWebDriver, setpriv on the PATH/)
  })

  it('says at once that it is there for Linux alone', async () => {
    await expect(ensureWebkit(fakeMachine({ platform: 'darwin' }))).rejects.toThrow(/Linux alone/)
  })
})
