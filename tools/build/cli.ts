import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm build',
  summary:
    'Builds each package that is published into its folder dist. A package that has not changed since the last build is left as it is.',
  async run() {
    const { buildPackages } = await import('./index.ts')
    await buildPackages((line) => console.error(line))
  },
})
