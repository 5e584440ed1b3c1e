/** URLs of scripts that the page's CSP blocked: browsers report that to the page, not to the code that requested the script. */
const forbidden = new Set<string>()

/** Starts to listen. To be called before anything that a CSP can block. */
export function recordCspViolations(): void {
  globalThis.document?.addEventListener('securitypolicyviolation', recordViolation)
}

/** A constant function, since adding the same listener twice adds it once. */
function recordViolation({ blockedURI, disposition }: SecurityPolicyViolationEvent): void {
  if (disposition === 'enforce') forbidden.add(blockedURI)
}

/** Whether the page's CSP blocked a script. Browsers report only the origin of cross-origin scripts, and only the scheme of blobs. */
export function isBlockedByCsp(url: string): boolean {
  const { origin, protocol } = new URL(url, globalThis.location?.href)
  return [url, origin, protocol.slice(0, -1)].some((name) => forbidden.has(name))
}
