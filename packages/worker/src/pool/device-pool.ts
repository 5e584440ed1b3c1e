import { assetUrl } from '../assets/asset-urls.ts'
import { recordCspViolations } from '../assets/csp-violations.ts'
import { type WasmSource, wasmModules } from '../assets/wasm-modules.ts'
import { memoryOfDevice } from './memory.ts'
import { PooledWorker } from './pooled-worker.ts'
import { startWorker, workerOf } from './start-worker.ts'
import { WorkerPool } from './worker-pool.ts'

/** Settings of the pool; see `PreparerSettings`. */
export interface DevicePoolSettings {
  readonly worker: (() => Worker) | undefined
  readonly workerUrl: string | URL | undefined
  readonly wasmUrl: string | URL | undefined
  readonly wasm?: WasmSource | undefined
  readonly workers: number | undefined
  readonly memory: number | undefined
  readonly fileTimeout: number | undefined
}

/** More workers gain nothing: memory bandwidth is the limit then. */
const maxWorkers = 8

/** A pool of as many workers as this device has cores and memory for. */
export function devicePool({ worker, workerUrl, wasmUrl, wasm, ...given }: DevicePoolSettings): WorkerPool {
  const loadModule = wasmModules(wasmUrl, wasm)
  const locateScript = (name: string): string => assetUrl(name, wasmUrl)
  return new WorkerPool({
    start() {
      if (worker) return new PooledWorker(workerOf(worker), undefined, loadModule, locateScript)
      recordCspViolations()
      const url = workerUrl === undefined ? assetUrl('worker.js') : new URL(workerUrl, location.href).href
      return new PooledWorker(startWorker(url), url, loadModule, locateScript)
    },
    workers: given.workers ?? Math.min(maxWorkers, navigator.hardwareConcurrency ?? 2),
    memory: given.memory ?? memoryOfDevice(),
    fileTimeout: given.fileTimeout ?? 120_000,
    // Long enough for a person who prepares again a little later.
    idleTimeout: 60_000,
  })
}
