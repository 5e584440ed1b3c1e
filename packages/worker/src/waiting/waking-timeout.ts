/** Parts of the time that are counted one by one. */
const minParts = 8
/** Milliseconds that a browser's timer can hold, about: it has 31 bits, and fires at once for more. */
const longestPart = 2 ** 30

/** A timeout that counts only the time in which the page runs. */
export interface WakingTimeout {
  /** Starts it, or starts it anew. */
  start(): void
  stop(): void
}

/**
 * Calls back after some time in which the page runs: workers sleep with the laptop, and a worker must not be given up for what
 * happened while its lid was closed. Of a time in which nothing runs, browsers count one tick of an interval.
 *
 * @param ms milliseconds; `Infinity` for never
 */
export function wakingTimeout(ms: number, onTimeout: () => void): WakingTimeout {
  const parts = Math.max(minParts, Math.ceil(ms / longestPart))
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = (): void => clearInterval(timer)
  return {
    start() {
      stop()
      if (ms === Number.POSITIVE_INFINITY) return
      let left = parts
      timer = setInterval(() => {
        if (--left > 0) return
        stop()
        onTimeout()
      }, ms / parts)
    },
    stop,
  }
}
