import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from './page.ts'

/** Where the pages are written by hand, as Markdown. */
export const pagesFolder: string = join(import.meta.dirname, '../../../docs')

/**
 * The pages that are written by hand.
 *
 * @throws Error when one does not start with a heading
 */
export async function readPages(): Promise<Page[]> {
  const names = await readdir(pagesFolder, { recursive: true })
  const paths = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
  return Promise.all(
    paths.map(async (path) => {
      const markdown = await readFile(join(pagesFolder, path), 'utf8')
      const title = /^# (.+)$/m.exec(markdown.split('\n', 1)[0] ?? '')?.[1]
      if (!title) throw new Error(`Expected a heading in the first line of docs/${path}`)
      return { path, title, markdown }
    }),
  )
}
