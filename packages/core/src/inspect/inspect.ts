import type { MediaFacts } from '../facts/media-facts.ts'
import { loadPart } from './load-part.ts'
import { unknownFacts } from './unknown-facts.ts'

/**
 * Finds out what a file is from a few kilobytes of it, without decoding it or reading it whole.
 * The file's name and MIME type are ignored. The promise never rejects: an unreadable, empty or damaged file, or
 * something that is not a file, gets facts of kind `unknown` with the reason.
 *
 * @param file a `File`, or a `Blob` (its name is then empty, unless `name` is given)
 * @param name shown in issues instead of the file's own name
 */
export async function inspect(file: Blob, name: string = nameOf(file)): Promise<MediaFacts> {
  if (!isBlob(file)) return unknownFacts({ size: 0 }, name, 'unrecognized')
  if (file.size === 0) return unknownFacts(file, name, 'empty')
  // Loaded on demand: code that only checks facts, on a server or in a form, does not need it.
  const part = await loadPart(() => import('./inspect-file.ts'), 'inspectFile').catch(() => null)
  return part ? part.inspectFile(file, name) : unknownFacts(file, name, 'not-loaded')
}

/** Not `instanceof`: a file from another frame has another class. `slice` alone does not do, since arrays and buffers have it. */
function isBlob(file: Blob | null | undefined): file is Blob {
  return typeof file === 'object' && typeof file?.slice === 'function' && typeof file.size === 'number'
}

function nameOf(file: Partial<File> | null | undefined): string {
  return typeof file?.name === 'string' ? file.name : ''
}
