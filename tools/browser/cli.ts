/** `tsx tools/browser/cli.ts`: sets the browser up and prints where it is. */
import { ensureChromium } from './index.ts'

try {
  const { executablePath } = await ensureChromium()
  console.log(executablePath)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
