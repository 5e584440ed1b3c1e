/** What a page leaves uncaught, heard instead of the test runner, which fails for it. */
export interface UncaughtErrors {
  readonly errors: readonly unknown[]
  end(): void
}

const events = ['error', 'unhandledrejection'] as const

/** Hears all that is thrown, and all promises that are rejected, without anybody to catch it, until it is ended. */
export function hearUncaughtErrors(): UncaughtErrors {
  const errors: unknown[] = []
  const hear = (event: Event): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    errors.push(event instanceof ErrorEvent ? event.error : (event as PromiseRejectionEvent).reason)
  }
  for (const name of events) addEventListener(name, hear, { capture: true })
  return {
    errors,
    end() {
      for (const name of events) removeEventListener(name, hear, { capture: true })
    },
  }
}
