import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { top } from './public-packages.ts'

/**
 * The import map that `docs/bundlers.md` gives for a page without a bundler, as it is to be copied: an element of HTML. Pages that are
 * tested have it, so that it leads to all that is imported.
 *
 * @throws Error if the page has none
 */
export async function documentedImportMap(): Promise<string> {
  const page = await readFile(join(top, 'docs/bundlers.md'), 'utf8')
  const map = /^<script type="importmap">[\s\S]*?^<\/script>/m.exec(page)
  if (!map) throw new Error('docs/bundlers.md shows no import map')
  return map[0]
}
