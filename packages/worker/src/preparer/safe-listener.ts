/**
 * Makes a listener of the page safe to call, for what is built on Postfit: what it throws, or the rejection of the promise that it
 * returns, never reaches the caller. The first failure is reported like any uncaught error (`reportError`), and only that one: a
 * listener that fails once mostly fails each time.
 */
export function safeListener<A extends unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
): (...args: A) => void {
  let isReported = false
  const report = (error: unknown): void => {
    if (isReported) return
    isReported = true
    reportUncaught(error)
  }
  return (...args) => {
    try {
      const answer = listener?.(...args)
      if (typeof answer === 'object' && answer !== null) Promise.resolve(answer).catch(report)
    } catch (error) {
      report(error)
    }
  }
}

/** Safari has `reportError` since 15.4. */
function reportUncaught(error: unknown): void {
  const report = globalThis.reportError ?? ((thrown) => setTimeout(() => raise(thrown)))
  report(error)
}

function raise(error: unknown): never {
  throw error
}
