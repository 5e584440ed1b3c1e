/** Milliseconds between two turns. */
const every = 5

/**
 * Does something, and measures how long the page's own work had to wait for its turn meanwhile: in every browser, not all of
 * which tell of long tasks.
 *
 * @returns milliseconds
 */
export async function longestWaitDuring(work: () => Promise<void>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const look = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last - every)
    last = now
  }
  const timer = setInterval(look, every)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  look()
  return longest
}

/** Is busy, a few milliseconds each time. */
export async function keepBusy(ms: number): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    for (const pause = performance.now() + every; performance.now() < pause; );
    await new Promise<void>((resolve) => setTimeout(resolve))
  }
}
