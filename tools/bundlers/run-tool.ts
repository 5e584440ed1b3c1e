import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** No build of so small an app takes longer, even on a machine that does something else as well. */
const maxMs = 240_000

/** The script behind a bundler's command. */
export function toolScript([packageName, script]: readonly [string, string]): string {
  return join(import.meta.dirname, 'node_modules', packageName, script)
}

/** Runs a bundler in an app's folder. What it says is in the error if it fails. */
export async function runTool(
  app: string,
  tool: readonly [string, string],
  args: readonly string[],
): Promise<void> {
  const settings = { cwd: app, timeout: maxMs, env: toolEnvironment() }
  try {
    await promisify(execFile)(process.execPath, [toolScript(tool), ...args], settings)
  } catch (error) {
    const {
      stdout = '',
      stderr = '',
      message,
    } = error as { stdout?: string; stderr?: string; message: string }
    throw new Error(`${message}\n${stdout}\n${stderr}`)
  }
}

/** What a bundler finds around it in a user's shell: nothing of a test's, and none of their telemetry. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, VITEST, NODE_OPTIONS, ...environment } = process.env
  return { ...environment, CI: '1', NO_COLOR: '1', PARCEL_WORKERS: '0' }
}
