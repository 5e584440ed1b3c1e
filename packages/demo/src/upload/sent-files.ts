/** What was sent of a file in parts, filled in while it is sent. */
export interface SentParts {
  init?: { uploadId: string; path: string; parts: { partNumber: number; url: string }[] } | undefined
  /** The ETags of the parts that are there, in order. */
  etags?: string[] | undefined
}

/** What was uploaded during the visit, so that no byte is sent twice when somebody stops, or the API has too much to do. */
export class SentFiles {
  #ids = new WeakMap<File, string>()
  #parts = new WeakMap<File, SentParts>()

  /** The id of a file that was uploaded. */
  idOf(file: File): string | undefined {
    return this.#ids.get(file)
  }

  partsOf(file: File): SentParts {
    const parts = this.#parts.get(file) ?? {}
    this.#parts.set(file, parts)
    return parts
  }

  note(file: File, id: string): void {
    this.#ids.set(file, id)
  }

  /** Forgets all: the API may have refused the post because it does not know them any more. */
  forget(): void {
    this.#ids = new WeakMap()
    this.#parts = new WeakMap()
  }
}
