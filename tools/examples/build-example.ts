import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Builds an app as whoever copies it would, into another folder; most have no configuration.
 *
 * @param root the app's folder, with all that it needs installed
 */
export async function buildExample(root: string, folder: string): Promise<void> {
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
