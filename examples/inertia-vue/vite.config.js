import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [vue()],
  build: isSsrBuild
    ? { outDir: 'dist/ssr', rolldownOptions: { input: 'ssr.js' } }
    : { outDir: 'dist/client', manifest: true, rolldownOptions: { input: 'app.js' } },
}))
