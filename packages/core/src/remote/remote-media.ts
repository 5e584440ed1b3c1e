import type { BlobBytes } from './blob-bytes.ts'
import { RangeReader, type RemoteInit } from './range-reader.ts'

/** A remote file, or a slice of it, which is read on demand. */
class RemoteBlob implements Blob {
  readonly size: number
  readonly type: string
  protected readonly reader: RangeReader
  readonly #start: number

  constructor(reader: RangeReader, start: number, end: number, type: string) {
    this.reader = reader
    this.#start = start
    this.size = Math.max(0, end - start)
    this.type = type
  }

  slice(start = 0, end: number = this.size, type = ''): Blob {
    const within = (place: number): number =>
      Math.trunc(place < 0 ? Math.max(0, this.size + place) : Math.min(place, this.size)) || 0
    return new RemoteBlob(this.reader, this.#start + within(start), this.#start + within(end), type)
  }

  async bytes(): Promise<BlobBytes> {
    if (this.size === 0) return new Uint8Array(0)
    return this.reader.read(this.#start, this.#start + this.size)
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes())
  }

  stream(): ReadableStream<BlobBytes> {
    return new ReadableStream({
      start: async (controller) => {
        controller.enqueue(await this.bytes())
        controller.close()
      },
    })
  }
}

/**
 * A file behind a URL. It is read like a `Blob`, by HTTP range requests on demand. Forms and messages to workers do not accept it: use
 * {@link RemoteMedia.download} for them.
 */
export class RemoteMedia extends RemoteBlob implements File {
  readonly name: string
  /** The URL without its query, which may contain a key. */
  readonly url: string
  /** The API's upload id of exactly these bytes, if there is one. */
  readonly uploadId: string | null
  /** URL of a thumbnail, if given. */
  readonly thumbnail: string | null
  readonly lastModified = 0
  readonly webkitRelativePath = ''

  /** Use {@link remoteMedia}. */
  constructor(reader: RangeReader, type: string, init: RemoteInit) {
    super(reader, 0, reader.size, init.type ?? type)
    this.url = reader.shownUrl
    this.name = init.name ?? nameIn(this.url)
    this.uploadId = init.uploadId ?? null
    this.thumbnail = init.thumbnail ?? null
  }

  /** Bytes of the file received over the network so far. */
  get bytesRead(): number {
    return this.reader.bytesRead
  }

  /**
   * Downloads the whole file.
   *
   * @throws RemoteMediaError, for example if the file has changed; the signal's reason
   */
  async download(signal?: AbortSignal): Promise<File> {
    const bytes = this.size === 0 ? new Uint8Array(0) : await this.reader.read(0, this.size, signal)
    return new File([bytes], this.name, { type: this.type })
  }
}

/**
 * Opens a remote file, such as one in a media library, to inspect it without downloading it: on pages, in workers and in Node. The first
 * request reads its first 32 KiB and its size.
 *
 * @throws RemoteMediaError, which says what was expected and received; the signal's reason
 */
export async function remoteMedia(url: string | URL, init: RemoteInit = {}): Promise<RemoteMedia> {
  const reader = new RangeReader(url, init)
  const type = await reader.open()
  return new RemoteMedia(reader, type, init)
}

/** Whether a value is a {@link RemoteMedia}, possibly of another copy of this package. */
export function isRemoteMedia(file: unknown): file is RemoteMedia {
  return typeof (file as Partial<RemoteMedia> | null)?.download === 'function'
}

function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
