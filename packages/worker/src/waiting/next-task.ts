/**
 * Ends a task. By a message, for which the page's own work has its turn in between: timers wait at least 4 ms once they are
 * nested, and what continues after `scheduler.yield()` comes before whatever else waits, slice after slice.
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
