/**
 * A deep copy of plain objects and lists; everything else stays the very same. Reactive objects of frameworks are proxies, which no
 * worker can be sent; and all of them is read here, so that a framework knows what a draft depends on.
 */
export function plainCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plainCopy) as T
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainCopy(inner)])) as T
}
