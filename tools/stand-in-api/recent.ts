/** A map that forgets its oldest entry when it is full. */
export class Recent<T> {
  readonly #entries = new Map<string, T>()
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)
  }

  set(id: string, value: T): void {
    this.#entries.set(id, value)
    if (this.#entries.size <= this.#capacity) return
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest)
      return
    }
  }

  delete(id: string): void {
    this.#entries.delete(id)
  }
}
