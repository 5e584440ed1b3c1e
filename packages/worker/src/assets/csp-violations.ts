/** Scripts that the page's CSP forbade, by their addresses: of that, browsers tell the page, and not whoever wanted the script. */
const forbidden = new Set<string>()

/** Listens from now on; called before anything is started that a CSP can forbid. */
export function recordCspViolations(): void {
  globalThis.document?.addEventListener('securitypolicyviolation', recordViolation)
}

/** Adding the same listener twice adds it once. */
function recordViolation({ blockedURI, disposition }: SecurityPolicyViolationEvent): void {
  if (disposition === 'enforce') forbidden.add(blockedURI)
}

/** Whether the page's CSP was heard to forbid a script. Of another origin's, browsers name the origin alone, and of a blob the scheme. */
export function isBlockedByCsp(url: string): boolean {
  const { origin, protocol } = new URL(url, globalThis.location?.href)
  return [url, origin, protocol.slice(0, -1)].some((name) => forbidden.has(name))
}
