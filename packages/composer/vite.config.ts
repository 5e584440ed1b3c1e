import { defineConfig } from 'vite'

// Preact is bundled: a page that has one of its own, in whatever version, has nothing to do with ours.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    minify: false,
    lib: {
      entry: { index: 'src/index.ts', store: 'src/store.ts', upload: 'src/upload.ts', de: 'src/de.ts' },
      formats: ['es'],
    },
    rolldownOptions: { external: [/^@postfit\//, 'valibot'] },
  },
})
