import type { BrowserInstall } from './browser-install.ts'
import type { Machine } from './machine.ts'

export type BrowserSearch = {
  found: BrowserInstall | undefined
  /** Executables that are there but do not start, each with the reason. */
  unusable: string[]
}

export type Wanted = {
  /** What the browser is called: `Chromium or Chrome`. */
  name: string
  /** The variable with which a person says which executable to use. */
  overrideVariable: string
  /** Where it may be, in the order to try. */
  candidates: readonly Pick<BrowserInstall, 'executablePath' | 'source'>[]
  args: string[]
}

const startTimeout = 20_000

/** Looks for a browser that starts: the one the person named, else the first of the candidates. Installs nothing. */
export async function findBrowser(
  machine: Machine,
  { name, overrideVariable, candidates, args }: Wanted,
): Promise<BrowserSearch> {
  const override = machine.variables[overrideVariable]
  if (override) {
    const problem = await startProblem(machine, override)
    // Taking another browser than the one asked for would be worse than none.
    if (problem) {
      throw new Error(
        `${overrideVariable} is set to ${override}, which cannot be used: ${problem}. ` +
          `Set it to the path of a ${name} executable, or unset it to have one found or installed.`,
      )
    }
    return { found: { executablePath: override, args, source: 'installed' }, unusable: [] }
  }

  const unusable: string[] = []
  for (const candidate of candidates) {
    if (!machine.isExecutable(candidate.executablePath)) continue
    const problem = await startProblem(machine, candidate.executablePath)
    if (!problem) return { found: { ...candidate, args }, unusable }
    unusable.push(`${candidate.executablePath}: ${problem}`)
  }
  return { found: undefined, unusable }
}

/** Why an executable cannot be used, if it cannot. */
async function startProblem(machine: Machine, executablePath: string): Promise<string | undefined> {
  if (!machine.isExecutable(executablePath)) return 'it is not an executable file'
  // On Windows `--version` opens a window instead of printing the version.
  if (machine.platform === 'win32') return undefined
  // Being there is not enough: Ubuntu's /usr/bin/chromium-browser is a script that only says to install the
  // snap, and a build may lack the system's libraries.
  const result = await machine.run(executablePath, ['--version'], { timeout: startTimeout })
  if (!result.ok) return `it does not start (${result.reason})`
  return /\d+\.\d+/.test(result.output) ? undefined : 'it starts but tells no version, so it is not a browser'
}
