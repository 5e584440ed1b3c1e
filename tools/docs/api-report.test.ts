import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { beforeAll, expect, it } from 'vitest'
import { apiReport, apiReportPath } from './api-report.ts'
import { publishedPackages } from './reference/public-entries.ts'

const top = join(import.meta.dirname, '../..')

beforeAll(() => buildPackages(), 300_000)

// Where it was meant: `pnpm api --write`, and a changeset.
it.each(publishedPackages)('%s exports what was reviewed', async (folder) => {
  expect(apiReport(folder)).toBe(await readFile(join(top, apiReportPath(folder)), 'utf8'))
})
