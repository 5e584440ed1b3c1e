import * as v from 'valibot'
import { type FieldType, optionFields } from '../draft/option-fields.ts'
import type { PostOptions } from '../draft/post-options.ts'

/**
 * The shape of the post options: field names and types, no limits. A Valibot schema, and so a Standard Schema as well.
 * {@link check} says what the values break; {@link draftSchema} is this and the rules in one.
 */
export const postOptionsSchema: v.GenericSchema<unknown, PostOptions> = /* @__PURE__ */ schemaOf(
  optionFields,
) as v.GenericSchema<unknown, PostOptions>

function schemaOf(type: FieldType): v.GenericSchema {
  if (type === 'string') return v.string()
  if (type === 'number') return v.pipe(v.number(), v.finite())
  if (type === 'boolean') return v.boolean()
  if (type === 'strings') return v.array(v.string())
  if (isValues(type)) return v.picklist(type)
  const fields = Object.entries(type).map(([name, field]) => [name, v.nullish(schemaOf(field))])
  // Valibot takes a list for an object.
  return v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), 'Invalid type: Expected Object but received Array'),
    v.object(Object.fromEntries(fields)),
  )
}

function isValues(type: Exclude<FieldType, string>): type is readonly string[] {
  return Array.isArray(type)
}
