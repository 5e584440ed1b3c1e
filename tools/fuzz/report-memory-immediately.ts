/** Otherwise Chromium waits for a garbage collection to happen by itself, up to 20 seconds, before it tells how much memory it holds. */
export const reportMemoryImmediately = '--enable-blink-features=ForceEagerMeasureMemory'
