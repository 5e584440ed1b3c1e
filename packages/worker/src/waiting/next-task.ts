/**
 * Yields to the event loop by a message, so that the page's own tasks run in between. Nested timers wait at least 4 ms, and
 * continuations of `scheduler.yield()` have priority over the page's other tasks.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
