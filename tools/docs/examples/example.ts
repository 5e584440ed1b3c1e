/** A code block of a document that is to be compiled and, mostly, run. */
export interface Example {
  /** The document and the line on which the code starts, from 1: `docs/recipes/photos.md:12`. */
  readonly place: string
  /** A name for its module: `docs-recipes-photos-12`. */
  readonly id: string
  readonly language: 'ts' | 'tsx'
  /** Where it runs; `compile` is a whole module that is only compiled, as it needs more around it than a test has. */
  readonly runs: 'node' | 'browser' | 'compile'
  readonly code: string
}

const kinds: readonly string[] = ['node', 'browser', 'compile']

/**
 * The examples of a Markdown text: blocks marked `ts node`, `ts browser` or `ts compile`, or the same with `tsx`. Blocks marked
 * `ts example` show a file of an app in `examples`, and are tested with it.
 *
 * @param document the text's path, for messages
 * @throws Error on a block of TypeScript or JavaScript that says none of these, so that none escapes the tests
 */
export function examplesOf(document: string, markdown: string): Example[] {
  const blocks = [
    ...markdown.matchAll(/^```([tj]sx?|typescript|javascript)\b[ ]*(\w*)\n([\s\S]*?)^```$/gm),
  ].filter(([, , runs]) => runs !== 'example')
  return blocks.map(({ index, 1: language = '', 2: runs = '', 3: code = '' }) => {
    const line = markdown.slice(0, index).split('\n').length + 1
    const place = `${document}:${line}`
    if (!isLanguage(language) || !isKind(runs)) {
      throw new Error(
        `Expected "ts node", "ts browser" or "ts compile" at ${place} but received "${language} ${runs}"`,
      )
    }
    const id = `${document.replace(/\.md$/, '').replace(/\W/g, '-')}-${line}`
    return { place, id, language, runs, code }
  })
}

function isLanguage(language: string): language is Example['language'] {
  return language === 'ts' || language === 'tsx'
}

function isKind(runs: string): runs is Example['runs'] {
  return kinds.includes(runs)
}
