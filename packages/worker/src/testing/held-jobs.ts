import { expect } from 'vitest'
import { type HeldJobMessage, heldJobsChannel } from './held-jobs-channel.ts'

/**
 * Jobs of `unruly-worker.ts` whose names begin with `held`: each lasts until it is let go, so that it is the test that says
 * what is under way at once, and no clock.
 */
export class HeldJobs implements Disposable {
  readonly #channel = new BroadcastChannel(heldJobsChannel)
  readonly #begun = new Set<string>()

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<HeldJobMessage>) => {
      if (data.begun !== undefined) this.#begun.add(data.begun)
    }
  }

  /** Resolves when these have begun in their workers and none has been let go: they are under way at once. */
  async begun(...names: readonly string[]): Promise<void> {
    await expect.poll(() => names.filter((name) => !this.#begun.has(name))).toEqual([])
  }

  /** Lets a job go on to its end, once it has begun. */
  async letGo(name: string): Promise<void> {
    await this.begun(name)
    this.#channel.postMessage({ letGo: name } satisfies HeldJobMessage)
  }

  [Symbol.dispose](): void {
    this.#channel.close()
  }
}
