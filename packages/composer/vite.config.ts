import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const names = readdirSync(join(import.meta.dirname, 'src/locales')).map((name) => name.replace('.ts', ''))
const locales = Object.fromEntries(names.map((name) => [`locales/${name}`, `src/locales/${name}.ts`]))

/** The parts that languages are loaded in, under their own names. */
const parts = Object.fromEntries(
  ['files', 'posts'].flatMap((part) =>
    readdirSync(join(import.meta.dirname, 'src/words', part)).map((name) => [
      `words/${part}/${name.replace('.ts', '')}`,
      `src/words/${part}/${name}`,
    ]),
  ),
)

// Types alone, which an import of them still has to find a script of.
const frameworks = Object.fromEntries(
  ['react', 'solid', 'svelte', 'vue'].map((name) => [`frameworks/${name}`, `src/frameworks/${name}.ts`]),
)

// Preact is bundled: a page that has one of its own, in whatever version, has nothing to do with ours.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        store: 'src/store.ts',
        upload: 'src/upload.ts',
        'language/index': 'src/language/index.ts',
        ...frameworks,
        ...locales,
        ...parts,
      },
      formats: ['es'],
    },
    rolldownOptions: { external: [/^@postfit\//, 'valibot'] },
  },
})
