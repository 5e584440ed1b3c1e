import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** A module as a user's bundler ships it: what is loaded at once. What it imports on demand is not counted. */
export interface Bundled {
  readonly code: string
  /** Bytes on the wire. */
  readonly gzip: number
}

const virtualEntry = 'postfit-virtual-entry.js'

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
        resolveId: (id) => (id.endsWith(virtualEntry) ? virtualEntry : undefined),
        load: (id) => (id === virtualEntry ? source : undefined),
        // The build of an application copies what an address names beside the script; that of a library would write
        // it into the script as base64.
        transform: (code) => ({
          code: code.replaceAll('new URL("./', 'new URL(/* @vite-ignore */ "./'),
          map: null,
        }),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library, because Vite adds a helper of its own to the dynamic imports of anything else.
      lib: { entry: virtualEntry, formats: ['es'] },
      rolldownOptions: {
        external: [...external],
        output: { minify: true, chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('Expected one bundle')
  // Marks for the bundler of an application, which its output does not have any more.
  const code = loadedAtOnce(bundle.output).replace(/\/\*\s*[@#]__PURE__\s*\*\//g, '')
  return { code, gzip: gzipSync(code, { level: 9 }).length }
}

/** The entry's chunk, and those that it imports statically. */
function loadedAtOnce(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry)
  const names = new Set(entry ? [entry.fileName] : [])
  // A set that grows while it is walked through is walked to its end.
  for (const name of names) for (const imported of chunks.get(name)?.imports ?? []) names.add(imported)
  return Array.from(names, (name) => chunks.get(name)?.code ?? '').join('')
}
