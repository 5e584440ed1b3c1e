import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'npx tsx tools/browser/cli.ts',
  summary: 'Installs Chromium if the machine has none, and prints its path.',
  async run() {
    const { ensureChromium } = await import('./index.ts')
    const { executablePath } = await ensureChromium()
    console.log(executablePath)
  },
})
