import { join } from 'node:path'
import { buildPackages } from '@postfit/build'
import { buildDocumentation } from '@postfit/docs'
import { build } from 'vite'
import { writeSamples } from '../samples/write-samples.ts'
import { writeServiceWorker } from './write-service-worker.ts'

const root = join(import.meta.dirname, '..')

/**
 * Builds the packages, then the page on top of them, as a user's bundler would, and the documentation below it.
 *
 * @returns the folder of the built page
 */
export async function buildSite(say: (line: string) => void = () => {}): Promise<string> {
  await buildPackages(say)
  say('Building @postfit/demo')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const site = join(root, 'dist')
  await writeSamples(site)
  await writeServiceWorker(root, site)
  // Not before: of the documentation nothing is kept for offline use.
  await buildDocumentation(join(site, 'docs'), say)
  return site
}
