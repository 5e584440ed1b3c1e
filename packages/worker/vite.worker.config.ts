import { defineConfig } from 'vite'
import { assemblyScript } from '../../tools/build/assembly-script.ts'
import { ownScript } from '../../tools/build/own-script.ts'

/**
 * The worker: one self-contained module, beside the `.wasm` files, and the script, that it fetches when a
 * picture first needs them.
 * Not a library build, which would write every wasm into the script as base64.
 */
export default defineConfig({
  base: './',
  plugins: [assemblyScript(), ownScript()],
  define: {
    // A classic script has no import.meta: see `format` below.
    'import.meta.url': 'self.location.href',
    // Codecs ask whether they run in Node. Bundlers that know a Node package for every global look for this one's.
    process: 'undefined',
  },
  // The page knows where the files lie (src/assets/asset-urls.ts); the worker asks for them by name, so that it runs
  // from a blob: URL as well, to which no address is relative.
  experimental: { renderBuiltUrl: (name) => ({ runtime: JSON.stringify(name) }) },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { worker: 'src/worker/worker.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        // Started as a module, but no module by itself: a browser that knows only classic workers (Firefox before 114)
        // starts it as one.
        format: 'iife',
        entryFileNames: '[name].js',
        // Servers that do not know .mjs send it as no script, which no browser imports.
        assetFileNames: ({ names }) => (names[0]?.endsWith('.mjs') ? '[name].js' : '[name][extname]'),
        codeSplitting: false,
      },
    },
  },
})
