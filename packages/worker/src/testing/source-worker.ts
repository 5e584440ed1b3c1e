// The worker from its sources. Vitest wraps each import() in a call of its own object on the page, which a worker does not have.
import '../worker/worker.ts'

Object.assign(globalThis, {
  __vitest_browser_runner__: { wrapDynamicImport: (load: () => Promise<unknown>) => load() },
})
