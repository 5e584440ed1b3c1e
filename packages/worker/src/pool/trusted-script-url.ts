/** The Trusted Types API, which TypeScript's DOM types lack. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** Makes an address that a worker may be started from if the page's CSP requires Trusted Types, by the policy `postfit`. */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  try {
    // Created once: a CSP without 'allow-duplicates' forbids a second policy of the same name.
    policy ??= trustedTypes?.createPolicy('postfit', { createScriptURL: (url) => url })
  } catch {
    // If the CSP does not allow it, the page may have a policy named `default`, which browsers apply to strings.
  }
  return policy?.createScriptURL(url) ?? url
}
