/** The smallest number of intervals that a timeout is divided into. */
const minParts = 8
/** The longest interval in milliseconds: browsers' timers have 31 bits, and fire at once beyond that. */
const longestPart = 2 ** 30

/** A timeout that only counts time while the page is running. */
export interface WakingTimeout {
  /** Starts or restarts it. */
  start(): void
  stop(): void
}

/**
 * Calls back after some running time of the page: a worker must not be given up because the laptop was asleep. During sleep an interval
 * timer ticks at most once.
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
