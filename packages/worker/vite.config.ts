import { defineConfig } from 'vite'
import { keepUrls } from '../../tools/build/keep-urls.ts'

/** The client. The worker, whose address it names, is a build of its own: vite.worker.config.ts. */
export default defineConfig({
  plugins: [keepUrls()],
  build: {
    target: 'es2022',
    minify: false,
    emptyOutDir: false,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    rolldownOptions: { external: ['@postfit/core'], output: { chunkFileNames: '[name].js' } },
  },
})
