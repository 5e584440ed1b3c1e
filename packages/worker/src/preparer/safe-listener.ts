/**
 * A listener of the caller's, made safe to call: what it throws, or the promise that it gives is rejected with, changes nothing of
 * the work that it is told of, whatever the stage. The page hears of it as of any uncaught error (`reportError`), once.
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
