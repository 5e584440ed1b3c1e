import type { Plugin } from 'vite'

/**
 * Leaves `new URL('./file.js', import.meta.url)` in a package's script exactly as every bundler knows it. The source
 * marks such an address with `@vite-ignore`, so that this build does not follow it; the mark itself must not reach the
 * users' bundlers, which have to.
 */
export function keepUrls(): Plugin {
  return {
    name: 'postfit:keep-urls',
    enforce: 'post',
    renderChunk: (code) => ({ code: code.replace(/\/\*\s*@vite-ignore\s*\*\/\s*(?=['"])/g, ''), map: null }),
  }
}
