import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A module that a declaration file imports, exports from, or refers to in a type: `import("preact").JSX.Element`. */
const reference = /\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g

/**
 * The packages whose types a package's declarations lead to, from its entries on. Who installs the package has to have each of them:
 * without `skipLibCheck`, which is TypeScript's default, one that is missing is an error in their build.
 *
 * @param folder where the package lies, built
 * @param entries the declaration files of its `exports`, relative to the folder
 */
export async function namedPackages(
  folder: string,
  entries: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  const files = new Set(entries.map((entry) => join(folder, entry)))
  // A set that grows while it is gone through: what is added is visited as well.
  for (const file of files) {
    for (const [, module = ''] of (await readFile(file, 'utf8')).matchAll(reference)) {
      if (module.startsWith('.')) files.add(join(dirname(file), module.replace(/\.[jt]sx?$/, '.d.ts')))
      else named.add(packageOf(module))
    }
  }
  return named
}

/** `@postfit/core` of `@postfit/core/messages`, `react` of `react/jsx-runtime`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
}
