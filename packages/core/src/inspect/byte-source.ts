/** Bytes of the first read: the whole header of a typical photo. */
const firstWindow = 32 * 1024
/** The minimum for any other read, unless its caller asks for more. */
const nextWindow = 1024

/**
 * Bounded random access to a file. It never reads the whole file: it keeps one window of bytes, and fetches another
 * only for bytes outside of it. So the time to inspect a file does not grow with its size.
 */
export class ByteSource {
  readonly byteLength: number
  /** Bytes fetched from the file so far. */
  bytesRead = 0
  readonly #blob: Blob
  #window = new Uint8Array(0)
  #windowStart = 0

  constructor(blob: Blob) {
    this.#blob = blob
    this.byteLength = blob.size
  }

  /**
   * The `length` bytes from `offset` on, or fewer at the end of the file. The view is only valid until the next call.
   *
   * @param ahead the minimum to fetch, in bytes, if a fetch is needed
   */
  async view(offset: number, length: number, ahead: number = nextWindow): Promise<DataView<ArrayBuffer>> {
    const start = Math.min(offset, this.byteLength)
    const end = Math.min(offset + length, this.byteLength)
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length) {
      const min = this.bytesRead === 0 ? firstWindow : ahead
      const fetchEnd = Math.min(Math.max(end, start + min), this.byteLength)
      this.#window = new Uint8Array(await this.#blob.slice(start, fetchEnd).arrayBuffer())
      this.#windowStart = start
      this.bytesRead += this.#window.length
    }
    return new DataView(this.#window.buffer, start - this.#windowStart, end - start)
  }
}
