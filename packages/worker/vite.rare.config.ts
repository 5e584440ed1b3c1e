import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const leftOut = fileURLToPath(new URL('./src/rare-decoding/omitted-decoders.ts', import.meta.url))

/** The decoders of what few photos are: one module, which the worker imports when the first such photo comes. */
export default defineConfig({
  resolve: { alias: [{ find: /^(?:lerc|zstddec(?:\/.*)?)$/, replacement: leftOut }] },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: { 'rare-decoders': 'src/rare-decoding/rare-decoders.ts' }, formats: ['es'] },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
})
