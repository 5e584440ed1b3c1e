import { describe, expect, it } from 'vitest'
import { fakeMachine } from '../../fake-machine.ts'
import { findChromium } from './find.ts'

async function found(...args: Parameters<typeof fakeMachine>) {
  return (await findChromium(fakeMachine(...args))).found
}

describe('findChromium', () => {
  it('takes the executable the person named before any other', async () => {
    const files = ['/opt/mine', '/usr/bin/chromium', '/playwright/chrome']
    const variables = { PATH: '/usr/bin', POSTFIT_CHROMIUM: '/opt/mine' }
    expect(await found({ files, variables })).toMatchObject({
      executablePath: '/opt/mine',
      source: 'installed',
    })
  })

  it('refuses a named executable that is not there instead of taking another', async () => {
    const variables = { PATH: '/usr/bin', POSTFIT_CHROMIUM: '/opt/typo' }
    const search = findChromium(fakeMachine({ files: ['/usr/bin/chromium'], variables }))
    await expect(search).rejects.toThrow(
      /POSTFIT_CHROMIUM is set to \/opt\/typo, .*not an executable.*unset it/,
    )
  })

  it('ignores an empty POSTFIT_CHROMIUM', async () => {
    const variables = { PATH: '/usr/bin', POSTFIT_CHROMIUM: '' }
    expect(await found({ files: ['/usr/bin/chromium'], variables })).toMatchObject({ source: 'installed' })
  })

  it.each([
    [['/usr/bin/google-chrome', '/usr/bin/chromium-browser'], '/usr/bin/chromium-browser'],
    [['/usr/bin/google-chrome-stable', '/playwright/chrome'], '/usr/bin/google-chrome-stable'],
    [['/usr/bin/chromium', '/usr/local/bin/chromium'], '/usr/local/bin/chromium'],
    [['/usr/bin/chromium', '/usr/local/bin/google-chrome'], '/usr/bin/chromium'],
  ])('on Linux, of %j takes %s', async (files, executablePath) => {
    expect(await found({ files })).toMatchObject({ executablePath, source: 'installed' })
  })

  it('takes a Playwright build that is already present when nothing is installed', async () => {
    expect(await found({ files: ['/playwright/chrome'] })).toMatchObject({
      executablePath: '/playwright/chrome',
      source: 'playwright',
    })
  })

  it('passes over an executable that does not start, and says so', async () => {
    const search = await findChromium(
      fakeMachine({
        files: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
        onRun: (line) =>
          line.startsWith('/usr/bin/chromium-browser')
            ? { ok: false, reason: 'exit status 1: requires the chromium snap to be installed' }
            : undefined,
      }),
    )
    expect(search.found).toMatchObject({ executablePath: '/usr/bin/google-chrome' })
    expect(search.unusable).toEqual([expect.stringMatching(/^\/usr\/bin\/chromium-browser: .*snap/)])
  })

  it.each([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/home/person/Applications/Chromium.app/Contents/MacOS/Chromium',
  ])('knows the macOS place %s', async (executablePath) => {
    const search = await found({ platform: 'darwin', files: [executablePath] })
    expect(search).toMatchObject({ executablePath, source: 'installed' })
  })

  it.each([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\person\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ])(
    'knows the Windows place %s and does not start it, which would open a window',
    async (executablePath) => {
      const variables = {
        ProgramFiles: 'C:\\Program Files',
        LOCALAPPDATA: 'C:\\Users\\person\\AppData\\Local',
      }
      const onRun = () => {
        throw new Error('started')
      }
      const search = await found({ platform: 'win32', variables, files: [executablePath], onRun })
      expect(search).toMatchObject({ executablePath, source: 'installed' })
    },
  )

  it('finds nothing on an empty machine, and runs nothing', async () => {
    const machine = fakeMachine()
    expect(await findChromium(machine)).toEqual({ found: undefined, unusable: [] })
    expect(machine.commands).toEqual([])
  })

  it.each([
    ['linux', true, true],
    ['linux', false, false],
    ['darwin', true, false],
  ] as const)('on %s with root %s, gives up the sandbox: %s', async (platform, isRoot, expected) => {
    const install = await found({ platform, isRoot, files: ['/usr/bin/chromium'] })
    expect(install?.args.includes('--no-sandbox')).toBe(expected)
    expect(install?.args).toContain('--disable-background-networking')
  })
})
