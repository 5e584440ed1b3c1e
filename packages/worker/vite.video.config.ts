import { defineConfig } from 'vite'
import { assemblyScript } from '../../tools/build/assembly-script.ts'

/** The part of the worker that works on videos: one module, which the worker imports when the first video comes. */
export default defineConfig({
  plugins: [assemblyScript()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: { video: 'src/video/video.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        codeSplitting: false,
        minify: true,
        // The licence of Mediabunny asks for a word on where its source is.
        banner: '/*! Contains Mediabunny, MPL-2.0: https://github.com/Vanilagy/mediabunny */',
      },
    },
  },
})
