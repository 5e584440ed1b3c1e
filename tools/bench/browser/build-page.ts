import { build } from 'vite'

/** Builds a page with the built packages and the peers, as a user's bundler would, into an empty folder. */
export async function buildPage(root: string, folder: string): Promise<void> {
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    // Without the preloading of modules: what is downloaded is what is needed.
    build: { target: 'es2022', outDir: folder, emptyOutDir: false, modulePreload: false },
  })
}
