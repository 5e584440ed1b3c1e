import { defineConfig } from 'vite'
import { keepUrls } from '../../tools/build/keep-urls.ts'

/** The addresses of the codecs; each codec is a build of its own, so that it is one file. */
export default defineConfig({
  plugins: [keepUrls()],
  build: { target: 'es2022', emptyOutDir: false, lib: { entry: { index: 'src/index.ts' }, formats: ['es'] } },
})
