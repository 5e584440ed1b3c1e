import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** A module as a user's bundler ships it. */
export interface Bundled {
  readonly code: string
  /** Bytes on the wire. */
  readonly gzip: number
}

const virtualEntry = 'virtual:postfit-entry'

/**
 * Bundles and minifies a module with all that it imports, as a user's bundler does.
 *
 * @param source what the user writes
 * @param root the folder whose dependencies it can import
 * @param external packages that are counted elsewhere
 */
export async function bundled(
  source: string,
  root: string,
  external: readonly string[] = [],
): Promise<Bundled> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'postfit:entry',
        resolveId: (id) => (id === virtualEntry ? id : undefined),
        load: (id) => (id === virtualEntry ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: virtualEntry,
        external: [...external],
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  })
  if (!('output' in result)) throw new Error('Expected one bundle')
  const { code } = result.output[0]
  return { code, gzip: gzipSync(code, { level: 9 }).length }
}
