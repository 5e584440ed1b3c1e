import type { Example } from './example.ts'

/** What an example may use without an import: things that a reader has in their own application. */
const surroundings = `
export interface Surroundings {
  readonly files: File[]
  readonly video: File
  readonly signal: AbortSignal
  readonly answerOfTheApi: unknown
  readonly console: { log(...values: unknown[]): void }
  show(text: string): void
  upload(form: FormData): Promise<string>
  publish(body: object): Promise<void>
  askServer(request: { readonly path: string; readonly body?: object }): Promise<any>
}
`

/** Turns an example into a module: its imports, and its code as a function of its surroundings. */
export function exampleModule({ code, runs }: Example): string {
  if (runs === 'compile') return code
  const imports = /^import [\s\S]*?from '.*'\n|^import '.*'\n/gm
  return [
    ...(code.match(imports) ?? []),
    surroundings,
    'export async function example(surroundings: Surroundings): Promise<void> {',
    '  const { files, video, signal, answerOfTheApi, console, show, upload, publish, askServer } = surroundings',
    '  void [files, video, signal, answerOfTheApi, console, show, upload, publish, askServer]',
    code.replace(imports, ''),
    '}',
  ].join('\n')
}
