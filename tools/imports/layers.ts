import type { ImportGraph } from './read-imports.ts'

/** What each package may import of the others: of those that it is embedded with nobody knows, and of the demo nobody at all. */
const below: Readonly<Record<string, readonly string[]>> = {
  core: [],
  audio: [],
  heic: [],
  worker: ['core'],
  composer: ['core', 'worker'],
  react: ['core', 'worker', 'composer'],
  vue: ['core', 'worker', 'composer'],
  svelte: ['core', 'worker', 'composer'],
  uppy: ['core', 'worker'],
  filepond: ['core', 'worker'],
  demo: ['core', 'worker', 'audio', 'heic', 'composer'],
}

/** The imports that lead upward or sideways, as `importer -> imported`. */
export function upwardImports(graph: ImportGraph): string[] {
  return [...graph].flatMap(([importer, imported]) =>
    imported.filter((file) => !isAllowed(importer, file)).map((file) => `${importer} -> ${file}`),
  )
}

function isAllowed(importer: string, imported: string): boolean {
  const [fromGroup, from = ''] = importer.split('/')
  const [toGroup, to = ''] = imported.split('/')
  if (fromGroup === toGroup && from === to) return true
  if (fromGroup === 'packages' && toGroup === 'packages') return below[from]?.includes(to) ?? false
  if (toGroup === 'packages') return to !== 'demo'
  // What is published is made by tools and tried with them, and stands on none; the demo and what serves it are not published.
  if (fromGroup === 'packages' && toGroup === 'tools') return !isPublished(importer)
  return true
}

function isPublished(path: string): boolean {
  const isTest = /\.test\.tsx?$|\/testing\//.test(path)
  return /^packages\/[^/]+\/src\//.test(path) && !isTest
}
