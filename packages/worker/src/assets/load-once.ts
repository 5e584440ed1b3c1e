/** A function that loads what a key stands for once. A failure is not kept, so that the next call tries again. */
export function loadOnce<T, K = void>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const loaded = new Map<K, Promise<T>>()
  return async (key) => {
    const thing = loaded.get(key) ?? load(key)
    loaded.set(key, thing)
    try {
      return await thing
    } catch (cause) {
      loaded.delete(key)
      throw cause
    }
  }
}
