import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Makes `./module.ts?script` the name of a script that is built by itself (`module.js`), so that whoever loads it can do so by
 * name. What runs from its sources gets the module's address on the development server.
 */
export function ownScript(): Plugin {
  let isBuild = false
  const mark = '\0postfit:script:'
  return {
    name: 'postfit:own-script',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId(id, importer) {
      const [, path] = /^(\..*\.ts)\?script$/.exec(id) ?? []
      if (path === undefined || importer === undefined) return undefined
      return mark + join(importer, '..', path)
    },
    load(id) {
      if (!id.startsWith(mark)) return undefined
      const path = id.slice(mark.length)
      const name = isBuild ? `${basename(path, '.ts')}.js` : `/@fs${path}`
      return `export default ${JSON.stringify(name)}`
    },
  }
}
