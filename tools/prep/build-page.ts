import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { build } from 'vite'

const here = import.meta.dirname

/** Where the built page lies. */
export const pageFolder: string = join(here, 'dist')

/** Builds the page with the built packages, as a user's bundler would. */
export async function buildPage(): Promise<void> {
  await buildPackages()
  await build({
    root: join(here, 'page'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: pageFolder, emptyOutDir: true },
  })
}
