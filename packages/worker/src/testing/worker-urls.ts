/**
 * The worker as it is published, and the folder of what it fetches. From their sources they are hundreds of modules, which each
 * worker that a test starts would ask the development server for.
 */
export const built = { workerUrl: '/built/worker.js', wasmUrl: '/built/' } as const
/** A worker that does what a job's name says, see there. */
export const unrulyWorkerUrl: URL = new URL('./unruly-worker.ts', import.meta.url)
export const missingWorkerUrl = '/there/is/no/worker.js'
/** No script at all. */
export const pictureUrl: URL = new URL(
  /* @vite-ignore */ '../../../../fixtures/photos/small.jpg',
  import.meta.url,
)
