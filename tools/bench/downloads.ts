import type { Browser } from 'playwright'
import { BenchTab } from './browser/bench-tab.ts'
import type { PageServer } from './browser/page-server.ts'
import type { PostKind } from './posts.ts'
import type { DownloadRow } from './report/bench-report.ts'

/** What a page that was just opened fetches for a post of one photo, for each kind of photo. */
export async function benchDownloads(
  browser: Browser,
  server: PageServer,
  kinds: readonly PostKind[],
): Promise<DownloadRow[]> {
  const rows: DownloadRow[] = []
  for (const { kind, name } of kinds) {
    await using tab = await BenchTab.open(browser, server)
    await tab.load([name])
    await tab.run('auto', [{ name, target: { width: 0, height: 0 } }])
    rows.push({ kind, files: tab.takeDownloads() })
  }
  return rows
}
