import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommandLine } from '@postfit/command-line'

const top = join(import.meta.dirname, '../..')

await runCommandLine({
  name: 'pnpm api',
  summary: 'Names the packages whose exports differ from the last review.',
  options: { write: { help: 'records their exports as reviewed' } },
  verdict: { yes: 'all is as it was reviewed, or was written', no: 'something is not' },
  async run({ values: { write } }) {
    const { buildPackages } = await import('@postfit/build')
    const { apiReport, apiReportPath } = await import('./api-report.ts')
    const { publishedPackages } = await import('./reference/public-entries.ts')
    await buildPackages()
    let isReviewed = true
    for (const folder of publishedPackages) {
      const path = join(top, apiReportPath(folder))
      const report = apiReport(folder)
      if ((await readFile(path, 'utf8').catch(() => '')) === report) continue
      if (write) {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, report)
        console.log(`Wrote ${apiReportPath(folder)}`)
      } else {
        console.log(
          `${apiReportPath(folder)} is not what ${folder} exports: review it, then pnpm api --write`,
        )
        isReviewed = false
      }
    }
    return isReviewed
  },
})
