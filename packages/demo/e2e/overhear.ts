declare global {
  var overheard: string[]
}

/** Runs in a page before its own scripts do, and keeps what goes wrong there without being seen in `overheard`. */
export function overhear(): void {
  const heard: string[] = []
  globalThis.overheard = heard
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...values: unknown[]) => heard.push(`console.${level}: ${values.join(' ')}`)
  }
  addEventListener('error', ({ message }) => heard.push(`not caught: ${message}`))
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`not caught: ${reason}`))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    heard.push(`${violatedDirective} forbids ${blockedURI}`),
  )
}
