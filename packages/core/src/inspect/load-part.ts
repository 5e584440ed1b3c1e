/**
 * Thrown where a part of Postfit that is loaded on need could not be. It never leaves {@link inspect}, which turns it into facts
 * of kind `unknown`.
 */
export class PartMissing extends Error {
  override readonly name = 'PartMissing'
}

/** Milliseconds until it is tried again: what a phone needs to change from one network to another, or less. */
const pause = 500

/**
 * Loads a part of Postfit by its `import()`, once more where that fails.
 *
 * A browser before 2026 remembers that a module could not be fetched, and never asks for it again under the same address
 * (https://github.com/whatwg/html/pull/10327): with a fragment it is another address for it, and the same for the server.
 * Chromium and Firefox name the address in their message; a bundler that loads chunks as scripts asks again by itself.
 *
 * @param load the `import()` and nothing else: what is done with the module would not be done with the one of the other address
 * @param name of what is wanted of it
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
    const [url] = /https?:\/\/\S+/.exec(String(cause)) ?? []
    const again =
      url && (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}#again`).catch(() => null))
    const part = again && withExport(again, name)
    if (part) return part as M
    // What the first try said tells more.
    throw new PartMissing('A part of Postfit could not be loaded', { cause })
  }
}

/**
 * The module that has an export, in what a bundler made of it: Rollup and Rolldown give exports short names, put those of a module
 * that others need as well into an object, and translate that at each `import()`, which this one was not.
 */
export function withExport(namespace: object, name: string): object | undefined {
  return [namespace, ...Object.values(namespace)].find(
    (value) => typeof value === 'object' && value !== null && name in value,
  )
}
