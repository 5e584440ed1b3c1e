import type { IssuePath, Json } from '../check/issue.ts'
import type { PostOptions } from '../draft/post-options.ts'

/** A change of one option, and the codes of the issues that it answers: why it is done. */
export interface OptionEdit {
  readonly path: IssuePath
  readonly value: Json
  readonly answers: readonly string[]
}

/** The options with the edits made; the options given are left as they are. */
export function applyEdits(options: PostOptions, edits: readonly OptionEdit[]): PostOptions {
  const edited: Record<string, unknown> = { ...options }
  for (const { path, value } of edits) edited[String(path[0])] = value
  return edited
}
