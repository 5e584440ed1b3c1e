import { PostfitError } from '../errors/postfit-error.ts'

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

/**
 * Starts a worker, also where the page's CSP requires Trusted Types (it then has to allow the policy `postfit`).
 *
 * @throws PostfitError `worker-failed`, not retryable, where the platform forbids it
 */
export function startWorker(url: string): Worker {
  try {
    return new Worker(trusted(url), { type: 'module', name: 'postfit' })
  } catch (cause) {
    throw new PostfitError(
      'worker-failed',
      `This page may not start a worker from ${url}: ${reasonOf(cause)}`,
      {
        cause,
      },
    )
  }
}

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  // Made once: a CSP without 'allow-duplicates' forbids a second one of the same name.
  policy ??= trustedTypes?.createPolicy('postfit', { createScriptURL: (url) => url })
  return policy ? policy.createScriptURL(url) : url
}

function reasonOf(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (typeof Worker === 'undefined') return 'there are no workers here (a server, or a very old browser)'
  if (globalThis.origin === 'null') {
    return `its origin is opaque (a sandboxed iframe): use the inline worker of @postfit/worker/inline. ${said}`
  }
  return said
}
