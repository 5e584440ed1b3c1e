import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm build',
  summary:
    'Builds what would be published, each package into its dist. What is as it was at the last build stays.',
  async run() {
    const { buildPackages } = await import('./index.ts')
    await buildPackages((line) => console.error(line))
  },
})
