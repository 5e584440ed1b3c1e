import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

/** One entry for each subpath that the package exports, named like its source. */
const sources = Object.values(manifest.exports).map((target) => target['postfit-source'])
const entry = Object.fromEntries(
  sources.map((source) => [source.replace('./src/', '').replace('.ts', ''), source.slice(2)]),
)

export default defineConfig({
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: { external: [/^valibot/], output: { chunkFileNames: 'shared/[name].js' } },
  },
})
