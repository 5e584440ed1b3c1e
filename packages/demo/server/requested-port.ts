import { UsageError } from '@postfit/command-line'

/**
 * The port that an option or the environment asks for; the option comes first.
 *
 * @returns `undefined` when neither does
 * @throws UsageError when it asks for something else, or for no port there is
 */
export function requestedPort(option: string | undefined, variable: string | undefined): number | undefined {
  const text = option ?? (variable === '' ? undefined : variable)
  if (text === undefined) return undefined
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`Expected a port from 0 to 65535 but received "${text}"`)
  }
  return port
}
