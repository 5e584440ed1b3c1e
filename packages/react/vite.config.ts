import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry: { index: 'src/index.ts', 'composer/index': 'src/composer/index.ts' }, formats: ['es'] },
    rolldownOptions: { external: [/^@postfit\//, 'react'] },
  },
})
