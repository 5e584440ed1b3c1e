import { spawn } from 'node:child_process'

export type CommandResult = { ok: true; output: string } | { ok: false; reason: string }

export type CommandOptions = {
  /** Milliseconds after which the command is ended and counts as failed. */
  timeout: number
  /** Show what the command prints, on stderr, so that stdout stays free for our own answer. */
  show?: boolean
  env?: Record<string, string>
}

/** How much of a command's output is kept: enough for a reason, however much it prints. */
const kept = 4000

/** Runs a command without a shell. Never throws: a failure is a result, with the reason in one line. */
export function runCommand(
  command: string,
  args: readonly string[],
  { timeout, show = false, env = {} }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      windowsHide: true,
    })
    let output = ''
    const take = (chunk: Buffer) => {
      if (show) process.stderr.write(chunk)
      output = (output + chunk.toString()).slice(-kept)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)

    const finish = (result: CommandResult) => {
      clearTimeout(timer)
      resolve(result)
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      // A grandchild that survives must not keep us waiting through the pipes it inherited.
      child.stdout.destroy()
      child.stderr.destroy()
      child.unref()
      finish({ ok: false, reason: `did not finish within ${Math.round(timeout / 1000)} s` })
    }, timeout)

    child.on('error', (error) => finish({ ok: false, reason: error.message }))
    child.on('close', (code, signal) => {
      if (code === 0) finish({ ok: true, output })
      else finish({ ok: false, reason: failureReason(output, code, signal) })
    })
  })
}

/**
 * The line of the output that most likely says what went wrong, for a person who reads only one: the first error,
 * because those after it are its consequences.
 */
function failureReason(output: string, code: number | null, signal: NodeJS.Signals | null): string {
  const ending = signal ? `ended by ${signal}` : `exit status ${code}`
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '))
  const telling = lines.find((line) => /^(e:|error|fatal)|error while/i.test(line)) ?? lines.at(-1)
  return telling ? `${ending}: ${telling}` : ending
}
