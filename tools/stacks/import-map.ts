import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The import map that a page without a bundler needs, with the packages in the app's `node_modules`.
 *
 * @param packages those that the page uses, directly or not
 */
export async function importMap(app: string, packages: readonly string[]): Promise<string> {
  const imports: Record<string, string> = { valibot: '/node_modules/valibot/dist/index.mjs' }
  for (const name of packages) {
    const { exports } = JSON.parse(await readFile(join(app, 'node_modules', name, 'package.json'), 'utf8'))
    for (const [path, target] of Object.entries<string | { readonly default: string }>(exports)) {
      // A map knows folders, but not the endings of what is in them: languages are imported by their own address.
      if (path.includes('*')) continue
      const file = typeof target === 'string' ? target : target.default
      imports[`${name}${path.slice(1)}`] = `/node_modules/${name}${file.slice(1)}`
    }
  }
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`
}
