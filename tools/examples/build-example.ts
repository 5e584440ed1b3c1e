import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { build } from 'vite'

export const examplesFolder: string = join(import.meta.dirname, '../../examples')

/** Builds an example with the built packages as whoever copies it would, into a folder; most have no configuration. */
export async function buildExample(name: string, folder: string): Promise<void> {
  await buildPackages()
  const root = join(examplesFolder, name)
  const config = join(root, 'vite.config.ts')
  await build({
    root,
    configFile: existsSync(config) ? config : false,
    logLevel: 'error',
    // Below an address of its own; everything else is as Vite has it.
    base: './',
    build: { outDir: folder, emptyOutDir: true },
  })
}
