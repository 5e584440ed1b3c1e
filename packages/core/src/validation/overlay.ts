/** Defaults, with what is given on top of them: a field that is `undefined` is one that was not given. */
export function overlay<T extends object>(
  defaults: T,
  given: { readonly [K in keyof T]?: T[K] | undefined } | null | undefined,
): T {
  const overlaid = { ...defaults }
  for (const name of Object.keys(given ?? {}) as (keyof T)[]) {
    const value = given?.[name]
    if (value !== undefined) overlaid[name] = value as T[keyof T]
  }
  return overlaid
}
