/** `pnpm api --write`: takes the public API as it is for reviewed. Without `--write`, says which packages' changed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { apiReport, apiReportPath } from './api-report.ts'
import { publishedPackages } from './reference/public-entries.ts'

const top = join(import.meta.dirname, '../..')

await buildPackages()
for (const folder of publishedPackages) {
  const path = join(top, apiReportPath(folder))
  const report = apiReport(folder)
  if ((await readFile(path, 'utf8').catch(() => '')) === report) continue
  if (process.argv.includes('--write')) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, report)
    console.log(`Wrote ${apiReportPath(folder)}`)
  } else {
    console.log(`${apiReportPath(folder)} is not what ${folder} exports: review it, then pnpm api --write`)
    process.exitCode = 1
  }
}
