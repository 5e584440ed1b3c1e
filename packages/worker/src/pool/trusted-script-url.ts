/** What a page that enforces Trusted Types has; TypeScript's DOM types lack it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** An address that a worker may be started from where the page's CSP requires Trusted Types: by the policy `postfit`. */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  try {
    // Made once: a CSP without 'allow-duplicates' forbids a second one of the same name.
    policy ??= trustedTypes?.createPolicy('postfit', { createScriptURL: (url) => url })
  } catch {
    // Where the CSP does not allow it, the page may have a policy named default, which browsers ask about strings.
  }
  return policy?.createScriptURL(url) ?? url
}
