import { UsageError } from './usage-error.ts'

/**
 * The whole number that an option was given, at most nine digits long.
 *
 * @param name the option's, with its dashes
 * @returns `undefined` when it was not given
 * @throws UsageError when it is no such number
 */
export function wholeNumber(name: string, text: string | undefined, min = 0): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text) || Number(text) < min) {
    throw new UsageError(`Expected a whole number from ${min} for ${name} but received ${text}`)
  }
  return Number(text)
}
