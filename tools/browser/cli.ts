import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'npx tsx tools/browser/cli.ts',
  summary: 'Sets Chromium up where there is none, and prints where it is.',
  async run() {
    const { ensureChromium } = await import('./index.ts')
    const { executablePath } = await ensureChromium()
    console.log(executablePath)
  },
})
