/** Whether a URL is cross-origin. A sandboxed iframe has an opaque origin, to which everything is. */
export function isCrossOrigin(url: string): boolean {
  const { location, origin } = globalThis
  return new URL(url, location?.href).origin !== (origin ?? location?.origin)
}

/** Why browsers do not start cross-origin scripts as workers, and what to do about it. */
export const crossOriginWorkerHint: string =
  'it is on another origin than the page (as everything is for a sandboxed iframe), and no browser starts a worker ' +
  'from there: use inlineWorker of @postfit/worker/inline'
