import { defineConfig } from 'vite'
import { binaryStrings } from '../../tools/build/binary-strings.ts'

/** The decoder of ProRes: one module with its WebAssembly in it, which the worker imports when the first such video comes. */
export default defineConfig({
  plugins: [binaryStrings()],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: { 'prores-decoder': 'src/prores-decoding/prores-decoder.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        codeSplitting: false,
        minify: true,
        // The licence of TurboRes asks for a word on where its source is.
        banner: '/*! Contains TurboRes, MPL-2.0: https://github.com/Vanilagy/turbores */',
      },
    },
  },
})
