/**
 * Starts the worker. The expression has exactly the form that bundlers know, so that they emit the file; a build of
 * Postfit itself leaves it alone (see vite.config.ts).
 */
export function spawnWorker(url?: string | URL): Worker {
  if (url !== undefined) return new Worker(url, { type: 'module', name: 'postfit' })
  return new Worker(new URL(/* @vite-ignore */ './worker.js', import.meta.url), {
    type: 'module',
    name: 'postfit',
  })
}
