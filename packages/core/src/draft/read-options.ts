import * as v from 'valibot'
import type { IssuePath, Json } from '../check/issue.ts'
import type { PostOptions } from './post-options.ts'
import { musicFieldNames, optionNames, postOptionsSchema } from './post-options-schema.ts'

/** A field whose value is of the wrong type, or none of the values allowed. */
export interface OptionProblem {
  readonly path: IssuePath
  /** In the words of the schema: `boolean`, `("VIDEO" | "IMAGE")`. */
  readonly expected: string
  readonly received: Json
}

/** Options that came from anywhere, sorted into what can be used and what cannot. */
export interface ReadOptions {
  /** The fields with a usable value; the others are left out. */
  readonly options: PostOptions
  readonly problems: readonly OptionProblem[]
  /** Fields that no post has. */
  readonly unknown: readonly IssuePath[]
}

/** Reads options without ever throwing: they may be any JSON. */
export function readOptions(input: unknown): ReadOptions {
  const record = isRecord(input) ? input : {}
  const problems: OptionProblem[] = []
  if (!isRecord(input)) problems.push({ path: [], expected: 'Object', received: summary(input) })

  const result = v.safeParse(postOptionsSchema, record)
  const options: Record<string, unknown> = {}
  for (const name of optionNames) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    if (value !== undefined && value !== null) options[name] = value
  }
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number)
    problems.push({ path, expected: issue.expected ?? 'another value', received: summary(issue.input) })
    leaveOut(options, path)
  }

  const unknown: IssuePath[] = Object.keys(record)
    .filter((name) => !optionNames.includes(name))
    .map((name) => [name])
  if (isRecord(options.musicSoundInfo)) {
    for (const name of Object.keys(options.musicSoundInfo)) {
      if (!musicFieldNames.includes(name)) unknown.push(['musicSoundInfo', name])
    }
  }
  return { options, problems, unknown }
}

/** Leaves one bad value out, and only that: what is right beside it is still checked. */
function leaveOut(options: Record<string, unknown>, [first, second]: IssuePath): void {
  if (first === undefined) return
  const value = options[first]
  if (second !== undefined && isRecord(value)) {
    const { [second]: _, ...rest } = value
    options[first] = rest
  } else {
    delete options[first]
  }
}

/** A value for an issue: what is short is shown, of anything else its type. */
function summary(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'string') return value.length <= 100 ? value : `${value.slice(0, 99)}…`
  return Array.isArray(value) ? 'array' : typeof value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
