import type { BrowserInstall } from '../../browser-install.ts'
import type { Machine } from '../../machine.ts'
import { chromiumFlags } from './flags.ts'
import { installedChromiums } from './locations.ts'

export type ChromiumSearch = {
  found: BrowserInstall | undefined
  /** Executables that are there but do not start, each with the reason. */
  unusable: string[]
}

/** The variable with which a person says which Chromium to use. */
export const overrideVariable = 'POSTFIT_CHROMIUM'

const startTimeout = 20_000

/**
 * Looks for a Chromium or Chrome that starts: the one the person named, else an installed one, else Playwright's
 * own build. Installs nothing.
 */
export async function findChromium(machine: Machine): Promise<ChromiumSearch> {
  const args = chromiumFlags(machine)

  const override = machine.variables[overrideVariable]
  if (override) {
    const problem = await startProblem(machine, override)
    // Taking another browser than the one asked for would be worse than none.
    if (problem) {
      throw new Error(
        `${overrideVariable} is set to ${override}, which cannot be used: ${problem}. ` +
          `Set it to the path of a Chromium or Chrome executable, or unset it to have one found or installed.`,
      )
    }
    return { found: { executablePath: override, args, source: 'installed' }, unusable: [] }
  }

  const candidates: Pick<BrowserInstall, 'executablePath' | 'source'>[] = [
    ...installedChromiums(machine).map((executablePath) => ({
      executablePath,
      source: 'installed' as const,
    })),
    { executablePath: machine.playwright.builds.chromium, source: 'playwright' },
  ]
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
  // On Windows `chrome.exe --version` opens a window instead of printing the version.
  if (machine.platform === 'win32') return undefined
  // Being there is not enough: Ubuntu's /usr/bin/chromium-browser is a script that only says to install the
  // snap, and a build may lack the system's libraries.
  const result = await machine.run(executablePath, ['--version'], { timeout: startTimeout })
  if (!result.ok) return `it does not start (${result.reason})`
  return /\d+\.\d+/.test(result.output) ? undefined : 'it starts but tells no version, so it is not a browser'
}
