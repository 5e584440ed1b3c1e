/** Counts the workers that were started and not yet ended. */
export interface WatchedWorkers {
  readonly living: number
}

/** Watches all workers that the page starts from now on. */
export function watchWorkers(): WatchedWorkers {
  const living = new Set<Worker>()
  const RealWorker = globalThis.Worker
  globalThis.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      living.add(this)
    }

    override terminate(): void {
      living.delete(this)
      super.terminate()
    }
  }
  return {
    get living() {
      return living.size
    },
  }
}
