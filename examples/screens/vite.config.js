import { defineConfig } from 'vite'

// A page a framework; the third, `plain`, needs no build.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  build: { rolldownOptions: { input: ['react/index.html', 'vue/index.html'] } },
})
