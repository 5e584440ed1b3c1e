import { defineConfig } from 'vite'
import { keepUrls } from '../../tools/build/keep-urls.ts'

/** The client, and its inline worker. The worker, whose address it names, is a build of its own: vite.worker.config.ts. */
export default defineConfig({
  plugins: [keepUrls()],
  build: {
    target: 'es2022',
    minify: false,
    emptyOutDir: false,
    lib: { entry: { index: 'src/index.ts', inline: 'src/inline/inline-worker.ts' }, formats: ['es'] },
    rolldownOptions: { external: ['@postfit/core'], output: { chunkFileNames: '[name].js' } },
  },
})
