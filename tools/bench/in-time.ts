/** Rejects when a contender takes too long: one that hangs must not hang the bench. */
export function inTime(maxMs: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not done within ${maxMs / 60_000} minutes`)), maxMs).unref()
  })
}
