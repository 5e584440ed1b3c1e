import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** No build of so small an app takes longer, even on a machine that does something else as well. */
const maxMs = 240_000

/** Runs a tool of an app in its folder, as the app's scripts do. What it says is in the error if it fails. */
export async function runIn(app: string, script: string, args: readonly string[]): Promise<void> {
  // What a tool finds around it in a user's shell: nothing of a test's, and no telemetry.
  const { NODE_ENV, VITEST, NODE_OPTIONS, ...environment } = process.env
  const silent = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  const env = { ...environment, CI: '1', NO_COLOR: '1', ...silent }
  try {
    const tool = join(app, 'node_modules', script)
    await promisify(execFile)(process.execPath, [tool, ...args], { cwd: app, timeout: maxMs, env })
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
    throw new Error(`${message}\n${stdout}\n${stderr}`)
  }
}
