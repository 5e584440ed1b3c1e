import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: { 'ac3-decoder': 'src/ac3-decoder.ts' }, formats: ['es'] },
  },
})
