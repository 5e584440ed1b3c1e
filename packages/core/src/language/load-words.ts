/** How often another address was of no use either: the next call needs one that the browser does not remember. */
let failures = 0

/**
 * Loads a script of a language by its `import()`. Firefox remembers the address of one that failed for as long as the page is open;
 * with a fragment it is another address for the browser, and the same for the server. Core's `loadPart` does the same, and would be
 * a script of its own if it were shared with this.
 *
 * @throws what the `import()` throws
 */
export async function loadWords<Words>(load: () => Promise<{ readonly words: Words }>): Promise<Words> {
  try {
    return (await load()).words
  } catch (cause) {
    const [url] = /http\S+/.exec(String(cause)) ?? []
    if (!url) throw cause
    const address = `${url}#${failures}`
    return wordsIn<Words>(
      await import(/* @vite-ignore */ /* webpackIgnore: true */ address).catch(() => {
        failures++
        throw cause
      }),
    )
  }
}

/** The words of a script: all that it exports, but under whichever name a bundler gave them. */
export function wordsIn<Words>(script: Readonly<Record<string, unknown>>): Words {
  const exported = 'words' in script ? script.words : Object.values(script)[0]
  return exported as Words
}
