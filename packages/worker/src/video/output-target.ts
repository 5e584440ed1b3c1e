import { BufferTarget, StreamTarget, type StreamTargetChunk, type Target } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import type { VideoStorage } from '../protocol/video-job.ts'
import { temporaryFolder } from '../temporary-files/temporary-folder.ts'

/** The destination of an output. */
export interface OutputTarget {
  readonly target: Target
  /** Whether it is in memory, where the index can be moved to the front at the end. */
  readonly inMemory: boolean
  /** The written file, once the output is finalized. */
  finish(): Promise<Blob>
  /** Discards what was written. */
  discard(): Promise<void>
}

/** Workers only, and so not in TypeScript's DOM types. */
interface SyncAccessHandle {
  truncate(size: number): void
  /** @returns how many bytes there was room for */
  write(data: Uint8Array, options: { readonly at: number }): number
  flush(): void
  close(): void
}

/** Bytes per write to a file. */
const chunkSize = 4 << 20

/** Bytes of an output that is in memory for want of a file: at its end it is there twice. */
const maxWithoutFile = 1e9

/**
 * Creates a target for an output: in memory if it is small, else in the origin private file system.
 *
 * @param bytes the estimated size
 * @throws PostfitError `out-of-space` when there is not enough space
 */
export async function outputTarget(bytes: number, storage: VideoStorage): Promise<OutputTarget> {
  if (bytes <= storage.maxInMemory) return memoryTarget()
  const folder = await temporaryFolder()
  // A private window of Firefox, for example, has none.
  if (!folder) {
    if (bytes <= maxWithoutFile) return memoryTarget()
    throw new PostfitError(
      'out-of-space',
      `Expected a place for a file of about ${Math.round(bytes)} bytes but this page has none, only memory: ` +
        'use a window that is not private, or shorten the video',
    )
  }
  const { quota, usage } = await navigator.storage.estimate()
  if (quota !== undefined && usage !== undefined && quota - usage < bytes) {
    throw new PostfitError(
      'out-of-space',
      `Expected room for about ${bytes} bytes but the browser has ${quota - usage} left for this site: ` +
        'free some of the disk, or shorten the video',
    )
  }
  return fileTarget(folder, storage.temporaryName)
}

function memoryTarget(): OutputTarget {
  const target = new BufferTarget()
  return {
    target,
    inMemory: true,
    async finish() {
      if (!target.buffer) throw new Error('The output is not finalised')
      return new Blob([target.buffer])
    },
    async discard() {},
  }
}

async function fileTarget(folder: FileSystemDirectoryHandle, name: string): Promise<OutputTarget> {
  const { handle, access } = await emptyFile(folder, name).catch((cause: unknown) => {
    // Chromium reports more space than there is, so as not to reveal the disk's: only a write shows whether there is enough.
    throw (cause as DOMException).name === 'QuotaExceededError' ? outOfSpace(cause) : cause
  })
  let end = 0
  const target = new StreamTarget(
    new WritableStream<StreamTargetChunk>({
      write({ data, position }) {
        try {
          if (access.write(data, { at: position }) < data.byteLength) throw new Error('It was cut short')
        } catch (cause) {
          throw outOfSpace(cause)
        }
        end = Math.max(end, position + data.byteLength)
      },
    }),
    { chunked: true, chunkSize },
  )
  return {
    target,
    inMemory: false,
    async finish() {
      try {
        access.flush()
      } catch (cause) {
        throw outOfSpace(cause)
      }
      access.close()
      const file = await handle.getFile()
      // Chromium lost the whole file without an error if space ran out during the write.
      if (file.size !== end)
        throw outOfSpace(new Error(`Expected ${end} bytes but the file has ${file.size}`))
      return file
    },
    async discard() {
      access.close()
      await folder.removeEntry(name)
    },
  }
}

async function emptyFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<{ handle: FileSystemFileHandle; access: SyncAccessHandle }> {
  const handle = await folder.getFileHandle(name, { create: true })
  const access = await (
    handle as unknown as { createSyncAccessHandle(): Promise<SyncAccessHandle> }
  ).createSyncAccessHandle()
  access.truncate(0)
  return { handle, access }
}

function outOfSpace(cause: unknown): PostfitError {
  return new PostfitError(
    'out-of-space',
    'Could not write more of the video: the disk is full, or the room that the browser gives this site. Free some of it, ' +
      'or shorten the video',
    { cause },
  )
}
