import type { ImageFacts, MediaFacts, UnknownReason } from '../facts/media-facts.ts'
import { ByteSource } from './byte-source.ts'
import { inspectJpeg } from './formats/jpeg.ts'
import { inspectPng } from './formats/png.ts'
import { inspectWebp } from './formats/webp.ts'
import { signature, signatureLength } from './signature.ts'

type Inspector = (source: ByteSource) => Promise<Omit<ImageFacts, 'name' | 'byteLength'>>

const inspectors: ReadonlyMap<string, Inspector> = new Map([
  ['jpeg', inspectJpeg],
  ['png', inspectPng],
  ['webp', inspectWebp],
])

/**
 * Tells what a file is from its first bytes, without decoding it and without ever reading it whole.
 * The file's name and MIME type play no part in it. It never rejects: a file that cannot be read, that is empty or
 * broken has facts of kind `unknown`, which name the reason.
 *
 * @param file a `File`, or a `Blob` (its name is then empty, unless `name` is given)
 * @param name shown in issues instead of the file's own name
 */
export async function inspect(file: Blob, name: string = nameOf(file)): Promise<MediaFacts> {
  const unknown = (reason: UnknownReason, resembles: string | null = null): MediaFacts => ({
    kind: 'unknown',
    name,
    byteLength: file.size,
    reason,
    resembles,
  })
  if (file.size === 0) return unknown('empty')
  const source = new ByteSource(file)
  let format: string | null = null
  try {
    format = signature(await source.view(0, signatureLength))
    const inspector = inspectors.get(format ?? '')
    if (!inspector) return unknown('unrecognised', format)
    return { name, byteLength: file.size, ...(await inspector(source)) }
  } catch (error) {
    // A Blob rejects with a NotReadableError or NotFoundError when its file changed or went away (File API, 4.2);
    // anything else (DamagedFile, or a RangeError of a DataView) comes from bytes that are not there.
    return unknown(error instanceof DOMException ? 'unreadable' : 'damaged', format)
  }
}

function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : ''
}
