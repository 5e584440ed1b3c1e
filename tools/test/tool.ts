import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The script behind a package's command, as the package itself in `folder` would run it. Node runs it directly, so
 * neither pnpm nor the shell scripts in `node_modules/.bin` need to be on the PATH.
 */
export function toolScript(folder: string, packageName: string, command: string): string {
  const packageFolder = installedPackage(folder, packageName)
  const { bin } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (typeof script !== 'string') throw new Error(`The package ${packageName} has no command ${command}.`)
  return join(packageFolder, script)
}

/** Walks up like Node does, because a package's `exports` may hide its `package.json`. */
function installedPackage(folder: string, packageName: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', packageName)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (at === dirname(at)) {
      throw new Error(
        `The package ${packageName} is not installed for ${folder}. Run \`pnpm install\` at the top level first.`,
      )
    }
  }
}
