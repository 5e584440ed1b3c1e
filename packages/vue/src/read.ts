import { type Ref, unref } from 'vue'

/** A value as components have it: as it is, in a ref or a computed one, or as a function that reads what is reactive. */
export type Readable<T> = T | Readonly<Ref<T>> | (() => T)

/** Vue has this as `toValue` since version 3.3. */
export function read<T extends object>(value: Readable<T>): T {
  return typeof value === 'function' ? value() : unref(value)
}
