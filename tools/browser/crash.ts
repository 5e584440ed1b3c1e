/** A promise that can be rejected from outside, to be raced against work. It need not be awaited. */
export class Crash {
  readonly happened: Promise<never>
  #reject: (error: Error) => void = () => {}

  constructor() {
    this.happened = new Promise((_, reject) => {
      this.#reject = reject
    })
    // Without this, a rejection would be unhandled until somebody awaits it.
    this.happened.catch(() => {})
  }

  report(message: string): void {
    this.#reject(new Error(message))
  }
}
