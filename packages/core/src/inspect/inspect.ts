import type { MediaFacts } from '../facts/media-facts.ts'
import { loadPart } from './load-part.ts'
import { unknownFacts } from './unknown-facts.ts'

/**
 * Tells what a file is from a few kilobytes of it, without decoding it and without ever reading it whole.
 * The file's name and MIME type are ignored. It never rejects: a file that cannot be read, that is empty or
 * broken, or something that is no file, has facts of kind `unknown`, which name the reason.
 *
 * @param file a `File`, or a `Blob` (its name is then empty, unless `name` is given)
 * @param name shown in issues instead of the file's own name
 */
export async function inspect(file: Blob, name: string = nameOf(file)): Promise<MediaFacts> {
  if (!isBlob(file)) return unknownFacts({ size: 0 }, name, 'unrecognized')
  if (file.size === 0) return unknownFacts(file, name, 'empty')
  // Whoever only checks facts, on a server or in a form, needs none of it.
  const part = await loadPart(() => import('./inspect-file.ts'), 'inspectFile').catch(() => null)
  return part ? part.inspectFile(file, name) : unknownFacts(file, name, 'not-loaded')
}

/** Not by its class: that of a file from another frame is another one. Arrays and buffers can be sliced, too. */
function isBlob(file: Blob | null | undefined): file is Blob {
  return typeof file === 'object' && typeof file?.slice === 'function' && typeof file.size === 'number'
}

function nameOf(file: Partial<File> | null | undefined): string {
  return typeof file?.name === 'string' ? file.name : ''
}
