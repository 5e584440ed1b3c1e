/**
 * Thrown if a part of Postfit could not be loaded on demand. It never leaves {@link inspect}, which turns it into facts
 * of kind `unknown`.
 */
export class PartMissing extends Error {
  override readonly name = 'PartMissing'
}

/** Milliseconds before the second try: about what a phone needs to change networks. */
const pause = 500

/** How often a second address was of no use either: the next call needs one that the browser does not remember. */
let failures = 0

/**
 * Loads a part of Postfit by its `import()`, and tries once more if that fails.
 *
 * Browsers before 2026 remember a failed module fetch, and never request the same address again
 * (https://github.com/whatwg/html/pull/10327). With a fragment it is another address for the browser, and the same for the server.
 * Chromium and Firefox name the address in their message; bundlers that load chunks as scripts retry by themselves.
 *
 * @param load the `import()` and nothing else: further work would not be repeated for the module from the second address
 * @param name of the export that is needed
 * @throws PartMissing
 */
export async function loadPart<M extends object>(load: () => Promise<M>, name: keyof M & string): Promise<M> {
  try {
    return await load()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  try {
    return await load()
  } catch (cause) {
    const [url] = /http\S+/.exec(String(cause)) ?? []
    // Without an address there is nothing to be had there, either.
    const address = `${url}#${failures}`
    const again = await import(/* @vite-ignore */ /* webpackIgnore: true */ address).catch(() => {
      failures++
    })
    const part = again && withExport(again, name)
    if (part) return part as M
    // The first error says more.
    throw new PartMissing('A part of Postfit could not be loaded', { cause })
  }
}

/**
 * Finds the module with an export in a bundler's chunk. Rollup and Rolldown shorten export names, put modules that are shared
 * into namespace objects, and translate that at each `import()` they know; this one they did not.
 */
export function withExport(namespace: object, name: string): object | undefined {
  return [namespace, ...Object.values(namespace)].find(
    (value) => typeof value === 'object' && value !== null && name in value,
  )
}
