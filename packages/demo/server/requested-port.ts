import { parseArgs } from 'node:util'

export const usage = `Serves the demo site with the stand-in API.

  pnpm demo [--port N]

  --port N  listen on this port only (0 takes any); the environment variable PORT does the same.
            Without either: 4173, or the next port that is free.
`

/**
 * The port that the command line or the environment asks for; the command line comes first.
 *
 * @throws RangeError when it asks for something else, or for no port there is
 */
export function requestedPort(args: string[], variable: string | undefined): number | undefined {
  const text = portOption(args) ?? (variable === '' ? undefined : variable)
  if (text === undefined) return undefined
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`Expected a port from 0 to 65535 but received "${text}"`)
  }
  return port
}

function portOption(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { port: { type: 'string' } } }).values.port
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error))
  }
}
