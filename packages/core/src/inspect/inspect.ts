import type { MediaFacts } from '../facts/media-facts.ts'
import { unknownFacts } from './unknown-facts.ts'

/**
 * Tells what a file is from its first bytes, without decoding it and without ever reading it whole.
 * The file's name and MIME type play no part in it. It never rejects: a file that cannot be read, that is empty or
 * broken has facts of kind `unknown`, which name the reason.
 *
 * @param file a `File`, or a `Blob` (its name is then empty, unless `name` is given)
 * @param name shown in issues instead of the file's own name
 */
export async function inspect(file: Blob, name: string = nameOf(file)): Promise<MediaFacts> {
  if (file.size === 0) return unknownFacts(file, name, 'empty')
  // Whoever only checks facts, on a server or in a form, needs none of it.
  const part = await import('./inspect-file.ts').catch(() => null)
  return part ? part.inspectFile(file, name) : unknownFacts(file, name, 'unreadable')
}

function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : ''
}
