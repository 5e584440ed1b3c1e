import { type Browser, chromium, type LaunchOptions } from 'playwright'
import { ensureChromium } from './ensure.ts'

/** Starts a headless Chromium, installed first if need be. The caller closes it. */
export async function launchChromium(options: Omit<LaunchOptions, 'executablePath'> = {}): Promise<Browser> {
  const { executablePath, args } = await ensureChromium()
  return chromium.launch({ ...options, executablePath, args: [...args, ...(options.args ?? [])] })
}
