import { defineConfig } from 'vite'
import { keepUrls } from '../../tools/build/keep-urls.ts'

export default defineConfig({
  plugins: [keepUrls()],
  build: {
    target: 'es2022',
    lib: { entry: { index: 'src/index.ts', decoder: 'src/decoder.ts' }, formats: ['es'] },
  },
})
