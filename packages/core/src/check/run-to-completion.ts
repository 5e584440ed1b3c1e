/** Does work that can be done in steps without a pause. */
export function runToCompletion<T>(work: Iterator<void, T, void>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
