import { defineConfig } from 'vite'

/**
 * An ordinary Vite application: the packages are found through their exports, built, as a user of Postfit finds them.
 * What it asks for beyond that is what any user has to ask for: workers as modules (Vite's own default is a classic
 * script).
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The page's policy lets it fetch nothing from a data URL, so only pictures may become one.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    rolldownOptions: {
      output: {
        // Languages in a folder of their own: of 27, a visitor needs one.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => /\/(?:locales|words\/(?:files|general|posts))\//.test(id))
            ? 'assets/locales/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
})
