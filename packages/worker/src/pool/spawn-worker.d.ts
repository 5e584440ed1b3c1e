/**
 * Starts the worker. The expression has exactly the form that bundlers know, so that they emit the file; a build of
 * Postfit itself leaves it alone (see vite.config.ts).
 */
export declare function spawnWorker(url?: string | URL): Worker
