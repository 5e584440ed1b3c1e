import { installDebianPackages } from '../../browser/installers/debian.ts'
import { thisMachine } from '../../browser/machine.ts'
import { onSearchPath } from '../../browser/search-path.ts'

/**
 * Makes sure of a program of a Debian package, installed first where that is possible.
 *
 * @returns why there is none, if there is none
 */
export async function missingProgram(program: string, debianPackage: string): Promise<string | undefined> {
  const machine = thisMachine()
  const isThere = (): boolean => onSearchPath(machine, program).length > 0
  if (isThere()) return undefined
  const attempt = await installDebianPackages(machine, debianPackage)
  if (!attempt.ok) return `${program} is missing: ${attempt.reason}`
  return isThere() ? undefined : `${program} is missing although ${debianPackage} was installed`
}
