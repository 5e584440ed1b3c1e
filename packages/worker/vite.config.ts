import { defineConfig, type Plugin } from 'vite'

/**
 * The client: small, and with `new Worker(new URL('./worker.js', import.meta.url), …)` as every bundler knows it.
 * The worker is a build of its own (vite.worker.config.ts), so Vite must leave the URL alone here; the note that says
 * so must not reach the users' bundlers.
 */
function keepWorkerUrl(): Plugin {
  return {
    name: 'postfit:keep-worker-url',
    enforce: 'post',
    renderChunk: (code) => ({ code: code.replace(/\/\*\s*@vite-ignore\s*\*\/\s*/g, ''), map: null }),
  }
}

export default defineConfig({
  plugins: [keepWorkerUrl()],
  build: {
    target: 'es2022',
    minify: false,
    emptyOutDir: false,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    rolldownOptions: { external: ['@postfit/core'] },
  },
})
