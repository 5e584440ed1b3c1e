import { parseArgs } from 'node:util'
import type { Command, Given, Options } from './command.ts'
import { UsageError } from './usage-error.ts'

/**
 * Reads a command line.
 *
 * @returns `null` if it contains `--help`, whatever else it contains
 * @throws UsageError if it does not fit the command
 */
export function readArguments<O extends Options>(
  { options, positionals: expected }: Command<O>,
  args: readonly string[],
): Omit<Given<O>, 'path'> | null {
  const specs = Object.entries<Options[string]>(options ?? {})
  const types = specs.map(([name, { value, choices }]) => {
    return [name, { type: value === undefined && !choices ? 'boolean' : 'string' } as const] as const
  })
  const { values, positionals } = parsed(args, Object.fromEntries(types), expected !== undefined)
  if (values.help) return null
  const read = specs.map(([name, { value, choices, default: usual, required }]) => {
    const given = values[name]
    if (value === undefined && !choices) return [name, given ?? false]
    if (given === undefined && required) throw new UsageError(`Expected --${name} ${value ?? ''}`.trimEnd())
    if (choices && given !== undefined && !choices.includes(String(given))) {
      throw new UsageError(`Expected ${choices.join(', ')} for --${name} but received ${given}`)
    }
    return [name, given ?? usual]
  })
  if (expected && positionals.length < expected.min) {
    throw new UsageError(`Expected at least ${expected.min} ${expected.value}`)
  }
  return { values: Object.fromEntries(read), positionals }
}

function parsed(
  args: readonly string[],
  options: Record<string, { readonly type: 'boolean' | 'string' }>,
  allowPositionals: boolean,
): { values: Record<string, unknown>; positionals: string[] } {
  const help = { type: 'boolean', short: 'h' } as const
  try {
    return parseArgs({ args: [...args], allowPositionals, options: { ...options, help } })
  } catch (error) {
    // Users who ask for help may not know the other options.
    if (args.includes('--help')) return { values: { help: true }, positionals: [] }
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
