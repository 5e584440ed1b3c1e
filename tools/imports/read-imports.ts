import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { importsOf } from './imports-of.ts'
import { top } from './source-files.ts'

/** The files that each file imports, as paths from the repository's top. What is not ours is left out. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** The condition by which a package's exports name its sources. */
const source = 'postfit-source'

/**
 * Reads what files import of each other: by a relative path, or by the name of a package of this repository.
 *
 * @param paths from the repository's top
 * @throws Error when a relative path names a script that is not among them
 */
export function readImports(paths: readonly string[]): ImportGraph {
  const known = new Set(paths)
  const packages = ownPackages()
  return new Map(
    paths.map((path) => {
      const specifiers = importsOf(path, readFileSync(join(top, path), 'utf8'))
      return [path, specifiers.flatMap((specifier) => resolved(specifier, path, known, packages))]
    }),
  )
}

function resolved(
  specifier: string,
  importer: string,
  known: ReadonlySet<string>,
  packages: ReadonlyMap<string, string>,
): string[] {
  const relative = specifier.startsWith('.')
  const target = relative ? posix.join(posix.dirname(importer), specifier) : packages.get(specifier)
  if (target === undefined) return []
  if (known.has(target)) return [target]
  // A worker or the text of a script has a query behind its name, and is no script then; nor are styles and data.
  if (relative && /\.tsx?$/.test(target) && !target.includes('/dist/')) {
    throw new Error(`${importer} imports ${specifier}, which is not there`)
  }
  return []
}

/** The source behind each name that a package of this repository can be imported by. */
function ownPackages(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const folder of ['packages', 'tools'].flatMap((group) =>
    readdirSync(join(top, group)).map((name) => `${group}/${name}`),
  )) {
    const { name, exports } = JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'))
    if (exports === undefined) continue
    const entries = typeof exports === 'string' ? { '.': exports } : exports
    for (const [subpath, entry] of Object.entries<string | Record<string, string>>(entries)) {
      const target = typeof entry === 'string' ? entry : entry[source]
      if (target === undefined) continue
      for (const [from, to] of expanded(subpath, target, folder)) {
        found.set(posix.join(name, from), posix.join(folder, to))
      }
    }
  }
  return found
}

/** One pair for each file that an asterisk stands for; the pair itself where there is none. */
function expanded(subpath: string, target: string, folder: string): (readonly [string, string])[] {
  if (!target.includes('*')) return [[subpath, target]]
  const [before = '', after = ''] = target.split('*')
  // Before the first build, folders of built files do not exist.
  const path = join(top, folder, before)
  const names = existsSync(path) ? readdirSync(path) : []
  const stems = names.filter((name) => name.endsWith(after)).map((name) => name.slice(0, -after.length))
  return stems.map((stem) => [subpath.replace('*', stem), target.replace('*', stem)])
}
