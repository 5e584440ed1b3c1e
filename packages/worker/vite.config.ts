import { defineConfig } from 'vite'
import { keepUrls } from '../../tools/build/keep-urls.ts'

/** The client, its inline worker, and the watch, which imports the client by its name. The worker, whose address it names, is a build of its own: vite.worker.config.ts. */
export default defineConfig({
  plugins: [keepUrls()],
  build: {
    target: 'es2022',
    minify: false,
    emptyOutDir: false,
    lib: {
      entry: { index: 'src/index.ts', inline: 'src/inline/inline-worker.ts', watch: 'src/watch/index.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: ['@postfit/core', '@postfit/worker'],
      output: { chunkFileNames: '[name].js' },
    },
  },
})
