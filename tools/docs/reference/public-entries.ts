import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const top = join(import.meta.dirname, '../../..')

/** The packages that users install, from the repository's top, in the order in which they are documented. */
export const publishedPackages: readonly string[] = [
  'packages/worker',
  'packages/core',
  'packages/heic',
  'packages/audio',
  'packages/react',
  'packages/vue',
  'packages/svelte',
  'packages/composer',
  'packages/uppy',
  'packages/filepond',
]

/** One thing to import from: `@postfit/core/messages`. */
export interface PublicEntry {
  readonly specifier: string
  /** Path of its TypeScript source. */
  readonly source: string
  /** Path of its declarations, once the package is built. */
  readonly types: string
}

/** What a package lets its users import, apart from files for workers and codecs; of languages, which are alike, the English. */
export function publicEntries(folder: string): PublicEntry[] {
  const { name, exports } = JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'))
  return Object.entries<string | { 'postfit-source'?: string; types?: string }>(exports).flatMap(
    ([path, target]) => {
      if (typeof target === 'string' || !target['postfit-source'] || !target.types) return []
      return {
        specifier: path === '.' ? name : `${name}${path.slice(1)}`,
        source: join(top, folder, target['postfit-source'].replace('*', 'en')),
        types: join(top, folder, target.types.replace('*', 'en')),
      }
    },
  )
}
