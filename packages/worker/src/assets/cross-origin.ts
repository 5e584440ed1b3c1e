/** Whether an address lies on another origin than the page. That of a sandboxed iframe has no address at all. */
export function isCrossOrigin(url: string): boolean {
  const { location, origin } = globalThis
  return new URL(url, location?.href).origin !== (origin ?? location?.origin)
}

/** Why a script from there is started as a worker in no browser, and what to do about it. */
export const crossOriginWorkerHint: string =
  'it is on another origin than the page (as everything is for a sandboxed iframe), and no browser starts a worker ' +
  'from there: use inlineWorker of @postfit/worker/inline'
