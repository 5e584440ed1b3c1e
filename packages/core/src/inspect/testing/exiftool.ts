import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
// The package is CommonJS and has no types: it is where the script lies.
const command: string = createRequire(import.meta.url)('exiftool-vendored.pl')

/** Why ExifTool cannot run on this machine; `undefined` when it can. */
export async function exiftoolProblem(): Promise<string | undefined> {
  try {
    await run('perl', [command, '-ver'])
    return undefined
  } catch (error) {
    return `ExifTool needs perl, and does not run: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The names of the tags that ExifTool finds in each file, those of what tracks hold, too, by the file's name. */
export async function exiftoolTags(
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { stdout } = await run('perl', [command, '-json', '-a', '-u', '-ee', ...paths], {
    maxBuffer: 1 << 26,
  })
  const found = JSON.parse(stdout) as { readonly SourceFile: string }[]
  return new Map(found.map((tags) => [basename(tags.SourceFile), Object.keys(tags)]))
}
