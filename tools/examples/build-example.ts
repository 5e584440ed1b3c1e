import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { build } from 'vite'

export const examplesFolder: string = join(import.meta.dirname, '../../examples')

/** Builds an example with the built packages as whoever copies it would, with no configuration, into a folder. */
export async function buildExample(name: string, folder: string): Promise<void> {
  await buildPackages()
  await build({
    root: join(examplesFolder, name),
    configFile: false,
    logLevel: 'error',
    // Below an address of its own; everything else is as Vite has it.
    base: './',
    build: { outDir: folder, emptyOutDir: true },
  })
}
