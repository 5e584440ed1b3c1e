import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { build } from 'vite'

/**
 * Builds a page with the built packages, as a user's bundler would, into an empty folder.
 *
 * @param root where its `index.html` lies
 */
export async function buildPage(
  folder: string,
  root: string = join(import.meta.dirname, 'page'),
): Promise<void> {
  await buildPackages()
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: folder, emptyOutDir: false },
  })
}
