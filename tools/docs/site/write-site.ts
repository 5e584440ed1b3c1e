import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { generatedPages } from '../reference/generated-pages.ts'
import { navigation } from './navigation.ts'
import { htmlPath } from './page.ts'
import { pagesFolder, readPages } from './read-pages.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderPage } from './render-page.ts'
import { searchEntries } from './search-entries.ts'

const client = join(import.meta.dirname, 'client')

/** Writes the site into a folder, whose content is replaced. The packages have to be built. */
export async function writeSite(folder: string): Promise<void> {
  const pages = [...(await readPages()), ...generatedPages()]
  const rendered = pages.map(renderMarkdown)
  const sections = navigation(pages)
  await rm(folder, { recursive: true, force: true })
  for (const each of rendered) {
    const file = join(folder, htmlPath(each.page))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, renderPage(each, sections))
  }
  // The charts and pictures that pages show; the PNGs there are the README's.
  const names = await readdir(pagesFolder, { recursive: true })
  const shown = names.filter((name) => /\.(svg|webp)$/.test(name))
  for (const name of shown) await cp(join(pagesFolder, name), join(folder, name))
  const assets = join(folder, 'assets')
  await build({
    root: client,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: assets,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: join(client, 'site.ts'), formats: ['es'], fileName: () => 'site.js' },
    },
  })
  for (const name of ['site.css', 'icon.svg', 'colors.js']) await cp(join(client, name), join(assets, name))
  await writeFile(join(assets, 'search.json'), JSON.stringify(searchEntries(rendered)))
}
