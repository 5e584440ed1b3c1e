import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'vite'

/**
 * The most bytes that a file may have to be kept when the site is first opened, unless the page itself asks for it. The worker and
 * what JPEG, PNG and WebP need stay below; the codecs of rarer formats and what is for videos, megabytes in all, wait for their use.
 */
const mostAtOnce = 150_000

/**
 * Builds the service worker into the site, with the lists of the site's files to keep for offline use. Its version is
 * that of their content, so a browser sees a new one exactly when something has changed.
 */
export async function writeServiceWorker(root: string, site: string): Promise<void> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== 'offline.js')
    .sort()
  const hash = createHash('sha256')
  // The page's own script is loaded before there is a service worker to keep it, so that it cannot wait for its use, however large.
  const page = await readFile(join(site, 'index.html'), 'utf8')
  const filesAtOnce: string[] = []
  const filesOnUse: Record<string, number> = {}
  for (const file of files) {
    const bytes = await readFile(join(site, file))
    hash.update(file).update(bytes)
    if (file === 'index.html') continue
    const isLarge = bytes.length > mostAtOnce && !page.includes(file)
    const isChosen = /^(samples|assets\/locales)\//.test(file)
    if (isLarge || isChosen) filesOnUse[file] = bytes.length
    else filesAtOnce.push(file)
  }
  const outDir = join(site, '.offline')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      FILES_AT_ONCE: JSON.stringify(filesAtOnce),
      FILES_ON_USE: JSON.stringify(filesOnUse),
      SITE_VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
    },
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(root, 'src/offline/service-worker.ts'),
        formats: ['es'],
        fileName: () => 'offline.js',
      },
    },
  })
  await rename(join(outDir, 'offline.js'), join(site, 'offline.js'))
  await rm(outDir, { recursive: true, force: true })
}
