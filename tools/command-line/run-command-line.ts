import { resolve } from 'node:path'
import type { Command, Options } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { usage } from './usage.ts'
import { UsageError } from './usage-error.ts'

/** Milliseconds that open handles may keep the process alive after the command's end. */
const patience = 5000

/** Runs a command with this process's arguments, and exits with the command's status. */
export async function runCommandLine<const O extends Options>(command: Command<O>): Promise<void> {
  process.exitCode = await statusOf(command, process.argv.slice(2))
}

async function statusOf<O extends Options>(command: Command<O>, args: readonly string[]): Promise<number> {
  try {
    const given = readArguments(command, args)
    if (given === null) {
      process.stdout.write(usage(command))
      return 0
    }
    const path = (each: string): string => resolve(callerFolder(command.name), each)
    try {
      const result = await command.run({ ...given, path })
      return typeof result === 'number' ? result : result === false ? 1 : 0
    } finally {
      // A failure may have left a browser or server open, which would keep this process alive for ever. The timer itself does not.
      setTimeout(() => process.exit(), patience).unref()
    }
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`)
    if (error instanceof UsageError) process.stderr.write(`\n${usage(command)}`)
    return 2
  }
}

/** The folder of the caller. Child processes inherit pnpm's variables, so they are only used for the script's own command. */
function callerFolder(name: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  return folder !== undefined && name === `pnpm ${script}` ? folder : process.cwd()
}

/** The message only; for programming errors, with the stack. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isMistake = error instanceof TypeError || error instanceof ReferenceError
  return (isMistake && error.stack) || error.message
}
