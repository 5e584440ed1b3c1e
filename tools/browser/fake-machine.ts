import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Machine } from './machine.ts'
import type { CommandResult } from './run-command.ts'

export type FakeMachine = Machine & {
  /** The executables that are there. A command may add some. */
  files: Set<string>
  /** Every command line run so far, except `--version`. */
  commands: string[]
  said: string[]
}

type Behaviour = Partial<Omit<Machine, 'isExecutable' | 'run' | 'say'>> & {
  files?: string[]
  /** Answers a command line; without an answer it fails. Executables tell their version by default. */
  onRun?: (line: string, machine: FakeMachine) => CommandResult | undefined
}

/** A machine that exists only in a test: a Debian-like one, not root, with nothing installed. */
export function fakeMachine({ files = [], onRun, ...rest }: Behaviour = {}): FakeMachine {
  const machine: FakeMachine = {
    platform: 'linux',
    variables: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/person',
    temporaryDirectory: join(tmpdir(), 'no-such-folder'),
    isRoot: false,
    node: '/usr/bin/node',
    playwright: { cli: '/playwright/cli.js', builds: { chromium: '/playwright/chrome' } },
    ...rest,
    files: new Set(files),
    commands: [],
    said: [],
    isExecutable: (path) => machine.files.has(path),
    async run(command, args) {
      const line = [command, ...args].join(' ')
      if (!line.endsWith(' --version')) machine.commands.push(line)
      const answer = onRun?.(line, machine)
      if (answer) return answer
      return line.endsWith(' --version')
        ? { ok: true, output: 'Chromium 140.0.1.2' }
        : { ok: false, reason: 'exit status 1: no network' }
    },
    say: (line) => machine.said.push(line),
  }
  return machine
}
