import type { ImportGraph } from './read-imports.ts'

/** These files, and all that import them, directly or by others. */
export function importersOf(files: Iterable<string>, graph: ImportGraph): Set<string> {
  const importers = new Map<string, string[]>()
  for (const [file, imported] of graph) {
    for (const each of imported) importers.set(each, [...(importers.get(each) ?? []), file])
  }
  const found = new Set(files)
  // A set goes on with what is added to it meanwhile.
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer)
  return found
}
