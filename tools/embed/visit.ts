import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserEngine, type OpenPageSettings, openPage } from '@postfit/browser'
import { buildPages } from './build-pages.ts'
import { startEmbedServer } from './embed-server.ts'
import type { Embedding, Outcome } from './embedding.ts'

/** No walk through all pages takes longer; a page that hangs must not hang the tests. */
const mostMs = 9 * 60_000

/** Opens pages, one after the other, in a real browser with the built packages. */
export async function visit<N extends string>(
  engine: BrowserEngine,
  embeddings: Readonly<Record<N, Embedding>>,
  settings: OpenPageSettings = {},
): Promise<Readonly<Record<N, Outcome>>> {
  // One for each run: two at once must not take the pages from under each other.
  const folder = await mkdtemp(join(tmpdir(), 'postfit-embed-'))
  try {
    await buildPages(folder)
    await using server = await startEmbedServer(folder, Object.values(embeddings))
    const page = await openPage(engine, server.url, settings)
    try {
      const outcomes = await Promise.race([server.outcomes, page.crashed, tooLong()])
      return Object.fromEntries(
        Object.keys(embeddings).map((name, index) => [name, outcomes[index]]),
      ) as Record<N, Outcome>
    } finally {
      await page.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The pages took longer than ${mostMs / 1000} s`)), mostMs).unref()
  })
}
