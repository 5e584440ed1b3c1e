import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

/** One entry for each subpath that the package exports, named like its source; for one with an asterisk, each file that it is. */
const sources = Object.values(manifest.exports).flatMap((target) => {
  const source = target['postfit-source']
  const [folder = '', ending] = source.split('*')
  if (ending === undefined) return [source]
  return readdirSync(join(import.meta.dirname, folder)).map((name) => `${folder}${name}`)
})
/** The parts that languages are loaded in, under their own names. */
const parts = ['general', 'files', 'posts'].flatMap((part) =>
  readdirSync(join(import.meta.dirname, 'src/words', part)).map((name) => `./src/words/${part}/${name}`),
)
const entry = Object.fromEntries(
  [...sources, ...parts].map((source) => [source.replace('./src/', '').replace('.ts', ''), source.slice(2)]),
)

export default defineConfig({
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: { external: [/^valibot/], output: { chunkFileNames: 'shared/[name].js' } },
  },
})
