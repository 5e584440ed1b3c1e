import { join } from 'node:path'
import { build } from 'vite'

/** Builds the page with the built packages and the peers, as a user's bundler would, into an empty folder. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, '../page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    // Without the preloading of modules: what is downloaded is what is needed.
    build: { target: 'es2022', outDir: folder, emptyOutDir: false, modulePreload: false },
  })
}
