import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright'
import { ensureChromium } from './ensure.ts'

type Options = Omit<LaunchOptions, 'executablePath'>

/** Starts a headless Chromium, installed first if need be. The caller closes it. */
export async function launchChromium(options: Options = {}): Promise<Browser> {
  const { executablePath, args } = await ensureChromium()
  return chromium.launch({ ...options, executablePath, args: [...args, ...(options.args ?? [])] })
}

/**
 * The same with a profile on the disk, as people have it: other pages keep the files that they store in the browser's memory, and have
 * little room for them. The caller closes it, and removes the folder.
 */
export async function launchChromiumProfile(folder: string): Promise<BrowserContext> {
  const { executablePath, args } = await ensureChromium()
  return chromium.launchPersistentContext(folder, { executablePath, args })
}
