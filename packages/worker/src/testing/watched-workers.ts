import { vi } from 'vitest'

/** How many workers were started, and how many of them were ended. */
export interface WatchedWorkers {
  readonly started: number
  readonly ended: number
}

/** Counts the workers of the page from now on, until `vi.unstubAllGlobals()`. */
export function watchWorkers(): WatchedWorkers {
  const workers = { started: 0, ended: 0 }
  vi.stubGlobal(
    'Worker',
    class extends globalThis.Worker {
      constructor(...settings: ConstructorParameters<typeof Worker>) {
        super(...settings)
        workers.started++
      }

      override terminate(): void {
        super.terminate()
        workers.ended++
      }
    },
  )
  return workers
}
