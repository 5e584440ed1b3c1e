/**
 * Schemas for form libraries (Valibot, and so Standard Schema), and reading of untrusted JSON.
 *
 * @packageDocumentation
 */
export type { JsonProblem } from '../validation/json-problem.ts'
export { type JsonReading, readJson } from '../validation/read-json.ts'
export { type DraftSchemaSettings, draftSchema } from './draft-schema.ts'
export { postOptionsSchema } from './post-options-schema.ts'
