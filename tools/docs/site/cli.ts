import { join } from 'node:path'
import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm site',
  summary: 'Builds the documentation into tools/docs/dist, and prints the path of its first page.',
  async run() {
    const { buildDocumentation } = await import('./build-documentation.ts')
    const folder = join(import.meta.dirname, '../dist')
    await buildDocumentation(folder, (line) => console.error(line))
    console.log(join(folder, 'index.html'))
  },
})
