/** A promise that others may reject, to be raced against work. Nobody has to wait for it. */
export class Crash {
  readonly happened: Promise<never>
  #reject: (error: Error) => void = () => {}

  constructor() {
    this.happened = new Promise((_, reject) => {
      this.#reject = reject
    })
    // Whoever waits for it hears of it; until then it is no unhandled rejection.
    this.happened.catch(() => {})
  }

  report(message: string): void {
    this.#reject(new Error(message))
  }
}
