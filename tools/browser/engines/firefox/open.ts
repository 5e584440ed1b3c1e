import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type ElementHandle, type KeyInput } from 'puppeteer-core'
import { callExpression, readExpression } from '../../call-expression.ts'
import { Crash } from '../../crash.ts'
import { thisMachine } from '../../machine.ts'
import type { ElementSearch, OpenPage, OpenPageSettings } from '../../opened-page.ts'
import { onSearchPath } from '../../search-path.ts'
import { tie, tiedArgs } from '../../tied-command.ts'
import { ensureFirefox } from './ensure.ts'
import { StartupCache } from './startup-cache.ts'

/** Opens an address in a headless Firefox, driven through WebDriver BiDi. */
export async function openInFirefox(
  url: string,
  { firefoxPreferences = {} }: OpenPageSettings = {},
): Promise<OpenPage> {
  const install = await ensureFirefox()
  // Puppeteer leaves the profiles that it makes behind when the process is interrupted.
  const profile = await mkdtemp(join(tmpdir(), 'postfit-firefox-'))
  const removeProfile = () => rmSync(profile, { recursive: true, force: true })
  process.on('exit', removeProfile)
  const startupCache = new StartupCache()
  await startupCache.fill(profile)
  let browser: Browser | undefined
  const close = async () => {
    const isSound = browser?.connected
    await browser?.close()
    // What crashed may have left half of it.
    if (isSound) await startupCache.keep(profile)
    process.off('exit', removeProfile)
    // The last of its processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 10 })
  }
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      extraPrefsFirefox: firefoxPreferences,
      ...commandLine([install.executablePath, ...install.args, '--headless', '--profile', profile]),
    })
    const crash = new Crash()
    browser.on('disconnected', () => crash.report('Firefox ended'))
    const page = await browser.newPage()
    page.on('close', () => crash.report('The page crashed'))
    await page.goto(url)
    // What is called is the text of a function, wherever that was made.
    const finder = ({ find, args }: ElementSearch) =>
      new Function(`return ${callExpression(find, args)}`) as () => Element
    const found = async (search: ElementSearch) =>
      (await page.waitForFunction(finder(search))) as ElementHandle<HTMLInputElement>
    return {
      browser: (await browser.version()).replace('/', ' '),
      crashed: crash.happened,
      pickFiles: async (input, paths) => (await found(input)).uploadFile(...paths),
      click: (element) => page.locator(finder(element)).click(),
      async press(search, keys) {
        const element = await found(search)
        await element.focus()
        for (const key of keys) await page.keyboard.press(key as KeyInput)
      },
      read: (search, work) => page.evaluate(readExpression(search, work)) as Promise<never>,
      evaluate: (work, ...args) => page.evaluate(callExpression(work, args)) as Promise<never>,
      residentBytes: async () => null,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** How Puppeteer has to start it, all arguments given: tied to us where that can be done. */
function commandLine([firefox, ...args]: [firefox: string, ...args: string[]]) {
  const executablePath = onSearchPath(thisMachine(), tie)[0]
  return executablePath
    ? { executablePath, args: tiedArgs(firefox, args), ignoreDefaultArgs: true }
    : { executablePath: firefox, args, ignoreDefaultArgs: true }
}
