import type { IssuePath, Json } from '../check/issue.ts'
import type { PostOptions } from '../draft/post-options.ts'

/** A change of one option, and the code of the issue that it answers: why it is done. */
export interface OptionEdit {
  /** Which option; the empty path stands for all of them together. */
  readonly path: IssuePath
  /** The new value; `undefined` takes the option out. */
  readonly value: Json | undefined
  readonly answers: readonly string[]
}

/** The options with the edits made, in order; the options given are left as they are. */
export function applyEdits(options: PostOptions, edits: readonly OptionEdit[]): PostOptions {
  /** Objects that are copies already: each is copied once, not once an edit. */
  const copies = new Set<object>()
  const copied = (value: object): object => {
    if (copies.has(value)) return value
    const copy = { ...value }
    copies.add(copy)
    return copy
  }
  let edited: object = options
  for (const { path, value } of edits) {
    if (path.length > 0) edited = copied(edited)
    else if (typeof value === 'object' && value !== null) edited = value
    let target: object | undefined = edited
    for (const key of path.slice(0, -1)) {
      const inner: unknown = Object.hasOwn(target, key) ? target[key as keyof object] : undefined
      if (typeof inner !== 'object' || inner === null) {
        target = undefined
        break
      }
      const copy = copied(inner)
      set(target, key, copy)
      target = copy
    }
    const last = path.at(-1)
    if (target && last !== undefined) set(target, last, value)
  }
  return edited
}

/** Not by an assignment, which makes something else of `__proto__`. */
function set(target: object, key: string | number, value: unknown): void {
  if (value === undefined) delete target[key as keyof object]
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}
