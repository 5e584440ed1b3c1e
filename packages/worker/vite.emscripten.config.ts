import { defineConfig } from 'vite'

/** The scripts of codecs that were built with emscripten: one module, which the worker imports when it first needs one. */
export default defineConfig({
  base: './',
  define: {
    // They would look for their modules beside themselves; ours come from elsewhere (src/codecs/emscripten.ts).
    'import.meta.url': 'self.location.href',
    // They ask whether they run in Node. Bundlers that know a Node package for every global look for this one's.
    process: 'undefined',
  },
  experimental: { renderBuiltUrl: (name) => ({ runtime: JSON.stringify(name) }) },
  // Not a library build, which would write every wasm into the script as base64.
  build: {
    target: 'es2022',
    emptyOutDir: false,
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { 'emscripten-factories': 'src/codecs/emscripten-factories.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        // As the worker's own build has them: they are the same files.
        assetFileNames: '[name][extname]',
        codeSplitting: false,
      },
    },
  },
})
