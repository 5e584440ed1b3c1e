import { readFile } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

/**
 * Reads a JSON object from the file that an option names.
 *
 * @throws UsageError if it cannot be read or is not an object
 */
export async function readJsonObject(path: string): Promise<object> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read`)
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${path}: not JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new UsageError(`${path}: not a JSON object`)
}
