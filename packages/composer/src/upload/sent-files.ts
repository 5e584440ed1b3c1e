/** What was sent of a file in parts, filled in while it is sent. */
export interface SentParts {
  init?: { uploadId: string; path: string; parts: { partNumber: number; url: string }[] } | undefined
  /** The ETags of the parts that are there, in order. */
  etags?: string[] | undefined
}

/** A file as the API has it. */
export interface Upload {
  readonly id: string
  /** Where the API keeps it. */
  readonly url?: string | null | undefined
}

/** What was uploaded during the visit, so that no byte is sent twice when somebody stops, or the API has too much to do. */
export class SentFiles {
  #uploads = new WeakMap<File, Upload>()
  #parts = new WeakMap<File, SentParts>()

  /** What became of a file that was uploaded. */
  uploadOf(file: File): Upload | undefined {
    return this.#uploads.get(file)
  }

  partsOf(file: File): SentParts {
    const parts = this.#parts.get(file) ?? {}
    this.#parts.set(file, parts)
    return parts
  }

  note(file: File, upload: Upload): void {
    this.#uploads.set(file, upload)
  }

  /** Forgets all: the API may have refused the post because it does not know them any more. */
  forget(): void {
    this.#uploads = new WeakMap()
    this.#parts = new WeakMap()
  }
}
