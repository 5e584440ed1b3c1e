/** Bytes read at first: they hold the whole header of a typical photo. */
const firstWindow = 32 * 1024
/** Bytes read at least for whatever lies elsewhere, where its reader knows nothing better. */
const nextWindow = 1024

/**
 * Bounded random access to a file. It never reads a file whole: it keeps one window of bytes, and fetches another
 * one only when asked for bytes outside of it, so that the time to inspect a file does not grow with its size.
 */
export class ByteSource {
  readonly byteLength: number
  /** How many bytes were fetched from the file so far. */
  bytesRead = 0
  readonly #blob: Blob
  #window = new Uint8Array(0)
  #windowStart = 0

  constructor(blob: Blob) {
    this.#blob = blob
    this.byteLength = blob.size
  }

  /**
   * The `length` bytes from `offset` on, or fewer where the file ends. The view is only good until the next call.
   *
   * @param ahead bytes to fetch at least, when any have to be fetched
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
