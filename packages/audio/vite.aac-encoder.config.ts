import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: { 'aac-encoder': 'src/aac-encoder.ts' }, formats: ['es'] },
  },
})
