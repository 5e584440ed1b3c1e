/** Rejects after a time limit, so that a contender that hangs does not block the bench. */
export function inTime(maxMs: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Not done within ${maxMs / 60_000} minutes`)), maxMs).unref()
  })
}
