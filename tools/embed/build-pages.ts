import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { build } from 'vite'

const root = join(import.meta.dirname, 'page')

/** Builds the pages with the built packages, as a user's bundler would, into an empty folder. */
export async function buildPages(folder: string): Promise<void> {
  await buildPackages()
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: ['index.html', 'sandbox.html', 'behaviours.html'].map((name) => join(root, name)),
      },
    },
  })
}
