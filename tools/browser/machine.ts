import { accessSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { type CommandOptions, type CommandResult, runCommand } from './run-command.ts'

/**
 * All that finding and installing a browser touches of the machine it runs on, so that the search order can
 * be tested against machines we do not have.
 */
export type Machine = {
  platform: NodeJS.Platform
  variables: Readonly<Record<string, string | undefined>>
  home: string
  temporaryDirectory: string
  isRoot: boolean
  /** The Node executable that can run Playwright's command line. */
  node: string
  playwright: {
    /** The script behind `playwright install`. */
    cli: string
    /** Where this version of Playwright keeps its own build of each engine, present or not. */
    builds: { chromium: string }
  }
  isExecutable(path: string): boolean
  run(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult>
  /** Tells the person at the terminal what is going on. */
  say(line: string): void
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    variables: process.env,
    home: homedir(),
    temporaryDirectory: tmpdir(),
    isRoot: process.getuid?.() === 0,
    node: process.execPath,
    playwright: {
      cli: join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js'),
      builds: { chromium: chromium.executablePath() },
    },
    isExecutable,
    run: runCommand,
    say: (line) => process.stderr.write(`${line}\n`),
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
