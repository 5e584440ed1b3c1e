import { UsageError } from './usage-error.ts'

/**
 * The integer value of an option, of at most nine digits.
 *
 * @param name of the option, with its dashes
 * @returns `undefined` if it was not given
 * @throws UsageError if it is not such a number
 */
export function wholeNumber(name: string, text: string | undefined, min = 0): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text) || Number(text) < min) {
    throw new UsageError(`Expected a whole number from ${min} for ${name} but received ${text}`)
  }
  return Number(text)
}
