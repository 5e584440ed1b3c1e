import { join } from 'node:path'
import { builtPage } from '@postfit/build'

/**
 * The folder of a page of the fuzzer's, built with the built packages.
 *
 * @param root where its `index.html` lies
 */
export function fuzzPage(root: string = join(import.meta.dirname, 'page')): Promise<string> {
  return builtPage({ root, sources: [import.meta.dirname] })
}
