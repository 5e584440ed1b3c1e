import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { withLock } from '@postfit/lock'
import { build } from 'vite'
import { buildPackages } from './build-packages.ts'
import { cache, top } from './folders.ts'
import { builtPackages } from './packages.ts'
import { sourceHash } from './source-hash.ts'

/** Milliseconds after which nobody has a page open any more that was built of other sources. */
const maxUse = 60 * 60 * 1000

/** What a tool opens in a browser, to be built as a user's bundler would. */
export interface PageSources {
  /** The folder where its `index.html` lies. */
  readonly root: string
  /** Folders whose files it is made of, besides the packages. */
  readonly sources: readonly string[]
  /** Its documents, in `root`. */
  readonly documents?: readonly string[]
}

/**
 * Builds a page with the built packages. What is as it was at the last build is not built again, whichever process did it: the
 * tests open some of the pages dozens of times.
 *
 * @returns the folder that it lies in, to be read only
 */
export async function builtPage({ root, sources, documents = ['index.html'] }: PageSources): Promise<string> {
  await buildPackages()
  const paths = [
    ...sources.map((folder) => relative(top, folder)),
    ...builtPackages.map(({ folder }) => folder),
  ]
  const name = relative(top, root).replaceAll(/[\\/]/g, '-')
  const pages = join(cache, 'pages')
  await mkdir(pages, { recursive: true })
  return withLock(join(pages, `${name}.lock`), async () => {
    const page = `${name}-${(await sourceHash(top, ['tools/build', ...paths])).slice(0, 16)}`
    const before = (await readdir(pages)).filter((entry) => entry.startsWith(`${name}-`))
    if (before.includes(page)) return join(pages, page)
    await removeOld(before.map((entry) => join(pages, entry)))
    // Only a whole page gets the name: a build that is interrupted leaves none.
    const folder = await mkdtemp(join(pages, 'unfinished-'))
    try {
      await build({
        root,
        base: './',
        configFile: false,
        logLevel: 'warn',
        worker: { format: 'es' },
        build: {
          target: 'es2022',
          outDir: folder,
          emptyOutDir: false,
          rolldownOptions: { input: documents.map((document) => join(root, document)) },
        },
      })
      await rename(folder, join(pages, page))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return join(pages, page)
  })
}

async function removeOld(pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    if (Date.now() - (await stat(page)).mtimeMs > maxUse) await rm(page, { recursive: true, force: true })
  }
}
