import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'vite'

/**
 * Builds the service worker into the site, with the list of the site's files to keep for offline use. Its version is
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
  for (const file of files) hash.update(file).update(await readFile(join(site, file)))
  const outDir = join(site, '.offline')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      SITE_FILES: JSON.stringify(files.filter((file) => file !== 'index.html')),
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
