import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A file to judge. `bytes` is the content, or the path of a file that holds it. */
export interface MediaFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

export type Presence = { readonly byteLength: number } | { readonly missing: string }

/** How large the file is, or in words why there is none. */
export async function presence({ bytes }: MediaFile): Promise<Presence> {
  if (typeof bytes !== 'string') return { byteLength: bytes.byteLength }
  try {
    const entry = await stat(bytes)
    return entry.isFile() ? { byteLength: entry.size } : { missing: 'not a file' }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return { missing: 'no such file' }
    if (code === 'EACCES' || code === 'EPERM') return { missing: 'a file that may not be read' }
    throw error
  }
}

/**
 * Lends the file as a path. Bytes in memory are put in a private folder for the time of the call: MP4 keeps its
 * index at either end, so ffprobe must be able to seek and a pipe will not do.
 */
export async function withPath<T>({ bytes }: MediaFile, use: (path: string) => Promise<T>): Promise<T> {
  // Absolute, so that no name can pass for an option or for one of ffmpeg's `protocol:` prefixes.
  if (typeof bytes === 'string') return use(resolve(bytes))
  const folder = await mkdtemp(join(tmpdir(), 'postfit-gate-'))
  try {
    const path = join(folder, 'media')
    await writeFile(path, bytes)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
