import type { IssuePath, Json } from '../check/issue.ts'
import type { PostOptions } from '../draft/post-options.ts'

/** A change of one option, and the code of the issue that it answers: why it is done. */
export interface OptionEdit {
  readonly path: IssuePath
  /** The new value; `undefined` takes the option out. */
  readonly value: Json | undefined
  readonly answers: readonly string[]
}

/** The options with the edits made, in order; the options given are left as they are. */
export function applyEdits(options: PostOptions, edits: readonly OptionEdit[]): PostOptions {
  return edits.reduce<PostOptions>((edited, { path, value }) => withValue(edited, path, value), options)
}

function withValue<T extends object>(target: T, [key, ...rest]: IssuePath, value: Json | undefined): T {
  if (key === undefined) return target
  const { [key as keyof T]: old, ...others } = target
  if (rest.length > 0) {
    return typeof old === 'object' && old !== null
      ? ({ ...others, [key]: withValue(old, rest, value) } as T)
      : target
  }
  return (value === undefined ? others : { ...others, [key]: value }) as T
}
