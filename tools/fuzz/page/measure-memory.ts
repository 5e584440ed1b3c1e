/** Chromium's measure of a page and its workers; TypeScript's DOM types lack it. */
interface MeasuringPerformance {
  measureUserAgentSpecificMemory?(): Promise<{ bytes: number }>
}

/** Chromium waits for workers that are just being ended, for a minute, before it tells. */
const settlingMs = 1000

/**
 * Bytes that this page and its workers hold, heaps of WebAssembly included, after a garbage collection; `null` where
 * the browser does not tell.
 */
export async function measureMemory(): Promise<number | null> {
  const { measureUserAgentSpecificMemory } = performance as MeasuringPerformance
  if (!measureUserAgentSpecificMemory || !globalThis.crossOriginIsolated) return null
  await new Promise((resolve) => setTimeout(resolve, settlingMs))
  return (await measureUserAgentSpecificMemory.call(performance)).bytes
}
