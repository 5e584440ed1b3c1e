/** The worker's source: Vite turns it into JavaScript on its way to the browser. */
export const workerUrl: URL = new URL('./source-worker.ts', import.meta.url)
/** A worker that does what a job's name says, see there. */
export const unrulyWorkerUrl: URL = new URL('./unruly-worker.ts', import.meta.url)
export const missingWorkerUrl = '/there/is/no/worker.js'
/** No script at all. */
export const pictureUrl: URL = new URL(
  /* @vite-ignore */ '../../../../fixtures/photos/small.jpg',
  import.meta.url,
)
