import { join } from 'node:path'
import { type BrowserEngine, bySelector, type OpenPageSettings, openPage } from '@postfit/browser'
import { builtPage } from '@postfit/build'
import { startEmbedServer } from './embed-server.ts'
import type { Embedding, Outcome } from './embedding.ts'

/** No walk through all pages takes longer; a page that hangs must not hang the tests. */
const maxMs = 9 * 60_000

/**
 * Opens pages, one after the other, in a real browser with the built packages.
 *
 * @param picked paths of files that the first page is given in its file input
 */
export async function visit<N extends string>(
  engine: BrowserEngine,
  embeddings: Readonly<Record<N, Embedding>>,
  settings: OpenPageSettings = {},
  picked: readonly string[] = [],
): Promise<Readonly<Record<N, Outcome>>> {
  const folder = await builtPage({
    root: join(import.meta.dirname, 'page'),
    sources: [import.meta.dirname],
    documents: ['index.html', 'sandbox.html', 'behaviours.html', 'under-fire.html'],
  })
  await using server = await startEmbedServer(folder, Object.values(embeddings))
  const page = await openPage(engine, server.url, settings)
  try {
    if (picked.length > 0) await page.pickFiles(bySelector('input'), picked)
    const outcomes = await Promise.race([server.outcomes, page.crashed, tooLong()])
    return Object.fromEntries(
      Object.keys(embeddings).map((name, index) => [name, outcomes[index]]),
    ) as Record<N, Outcome>
  } finally {
    await page.close()
  }
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The pages took longer than ${maxMs / 1000} s`)), maxMs).unref()
  })
}
