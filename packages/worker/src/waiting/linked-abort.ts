/** A signal that follows others, until it is unlinked. */
export interface LinkedAbort {
  readonly signal: AbortSignal
  unlink(): void
}

/** In place of `AbortSignal.any`, which Safari has only since 17.4. */
export function linkedAbort(...sources: readonly (AbortSignal | undefined)[]): LinkedAbort {
  const controller = new AbortController()
  const follow = (event: Event): void => controller.abort((event.target as AbortSignal).reason)
  for (const source of sources) {
    if (source?.aborted) controller.abort(source.reason)
    source?.addEventListener('abort', follow)
  }
  return {
    signal: controller.signal,
    unlink: () => {
      for (const source of sources) source?.removeEventListener('abort', follow)
    },
  }
}
