import { createReadStream, existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Plugin } from 'vite'

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' }

/**
 * Serves the files of a folder under `/built/`, as they are. Vite itself would change them: Vitest makes each `import()` a call of
 * an object that the page has, and a worker has not.
 */
export function builtFiles(folder: string): Plugin {
  return {
    name: 'postfit:built-files',
    configureServer({ middlewares }) {
      middlewares.use('/built/', ({ url = '' }, response, next) => {
        const file = join(folder, basename(new URL(url, 'http://localhost').pathname))
        const type = types[extname(file)]
        if (type === undefined || !existsSync(file)) return next()
        response.setHeader('Content-Type', type)
        createReadStream(file).pipe(response)
      })
    },
  }
}
