import type { IssuePath, Json } from '../check/issue.ts'
import { type FieldType, optionFields } from './option-fields.ts'
import type { PostOptions } from './post-options.ts'

/** A field whose value is of the wrong type, or none of the values allowed. */
export interface OptionProblem {
  readonly path: IssuePath
  /** The type's name, or the values allowed. */
  readonly expected: Json
  readonly received: Json
}

/** Options that came from anywhere, sorted into what can be used and what cannot. */
export interface ReadOptions {
  /** The fields with a usable value; the others are left out. */
  readonly options: PostOptions
  readonly problems: readonly OptionProblem[]
  /** Fields that no post has: the first twenty of each object. */
  readonly unknown: readonly IssuePath[]
  /** Objects with more of them, and how many more. */
  readonly unknownBeyond: readonly { readonly path: IssuePath; readonly count: number }[]
}

/** A person reads a few; whoever sends a million does not mean to be told of each. */
const maxUnknown = 20

/** Reads options without ever throwing: they may be any JSON. What is wrong is left out, and only that. */
export function readOptions(input: unknown): ReadOptions {
  const problems: OptionProblem[] = []
  const unknown: IssuePath[] = []
  const unknownBeyond: { path: IssuePath; count: number }[] = []

  function readFields(value: object, fields: { readonly [name: string]: FieldType }, at: IssuePath): object {
    const read: Record<string, unknown> = {}
    let others = 0
    for (const name of Object.keys(value)) {
      const type = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (type === undefined) {
        if (++others <= maxUnknown) unknown.push([...at, name])
        continue
      }
      const path = [...at, name]
      const field = (value as Record<string, unknown>)[name]
      if (field === null || field === undefined) continue
      if (isObjectType(type) && isObject(field)) read[name] = readFields(field, type, path)
      else if (!isObjectType(type) && isOfType(field, type)) read[name] = field
      else problems.push({ path, expected: expectation(type), received: summary(field) })
    }
    if (others > maxUnknown) unknownBeyond.push({ path: at, count: others - maxUnknown })
    return read
  }

  if (isObject(input)) {
    return { options: readFields(input, optionFields, []), problems, unknown, unknownBeyond }
  }
  problems.push({ path: [], expected: 'object', received: summary(input) })
  return { options: {}, problems, unknown, unknownBeyond }
}

/** The fields that a post has, whatever their values are: those that {@link readOptions} calls unknown are left out. */
export function withoutUnknown(
  value: object,
  fields: { readonly [name: string]: FieldType } = optionFields,
): object {
  const known: Record<string, unknown> = {}
  for (const [name, type] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) continue
    const field = (value as Record<string, unknown>)[name]
    known[name] = isObjectType(type) && isObject(field) ? withoutUnknown(field, type) : field
  }
  return known
}

type ValueType = Exclude<FieldType, { readonly [name: string]: FieldType }>

function isOfType(value: unknown, type: ValueType): boolean {
  if (type === 'strings') return Array.isArray(value) && value.every((part) => typeof part === 'string')
  if (typeof type !== 'string') return typeof value === 'string' && type.includes(value)
  // JSON has no infinity, but `1e999` parses to one.
  return typeof value === type && (type !== 'number' || Number.isFinite(value))
}

function isObjectType(type: FieldType): type is { readonly [name: string]: FieldType } {
  return typeof type === 'object' && !Array.isArray(type)
}

function expectation(type: FieldType): Json {
  return isObjectType(type) ? 'object' : type
}

/** A value for an issue: what is short is shown, of anything else its type. */
function summary(value: unknown): Json {
  if (value === undefined) return null
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'string') return value.length <= 100 ? value : `${value.slice(0, 99)}…`
  return Array.isArray(value) ? 'array' : typeof value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
