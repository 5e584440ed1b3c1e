/** A code block of a document that is to be run. */
export interface Example {
  /** The line of the document on which its code starts, from 1. */
  readonly line: number
  readonly place: 'node' | 'browser'
  readonly code: string
}

/**
 * The examples of a Markdown text: blocks marked `ts node` or `ts browser`.
 *
 * @throws Error on a TypeScript block that says neither, so that none escapes the tests
 */
export function examplesOf(markdown: string): Example[] {
  const blocks = markdown.matchAll(/^```ts[ ]*(\w*)\n([\s\S]*?)^```$/gm)
  return Array.from(blocks, ([, place, code = ''], index) => {
    if (place !== 'node' && place !== 'browser') {
      throw new Error(
        `Expected "ts node" or "ts browser" on TypeScript block ${index + 1} but received "ts ${place}"`,
      )
    }
    return { line: markdown.slice(0, markdown.indexOf(code)).split('\n').length, place, code }
  })
}

/** What an example may use without saying where it comes from: what a reader has in their own application. */
const surroundings = `
export interface Surroundings {
  readonly files: File[]
  readonly signal: AbortSignal
  readonly answerOfTheApi: unknown
  readonly console: { log(...values: unknown[]): void }
  show(text: string): void
  upload(form: FormData): Promise<string>
  publish(body: object): Promise<void>
}
`

/** An example as a module: its imports, and its code as a function of what surrounds it. */
export function exampleModule({ code }: Example): string {
  const lines = code.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const body = lines.filter((line) => !line.startsWith('import '))
  return [
    ...imports,
    surroundings,
    'export async function example(surroundings: Surroundings): Promise<void> {',
    '  const { files, signal, answerOfTheApi, console, show, upload, publish } = surroundings',
    '  void [files, signal, answerOfTheApi, console, show, upload, publish]',
    ...body,
    '}',
  ].join('\n')
}
