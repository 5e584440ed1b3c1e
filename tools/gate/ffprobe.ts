import { execFile } from 'node:child_process'
import { GateError } from './gate-error.ts'

export interface ProbeResult {
  /** What ffprobe printed as JSON; null when it could not open the file. */
  readonly answer: unknown
  /** What it complained of, one complaint a line. */
  readonly complaints: string
}

/**
 * Containers ffprobe may recognise. Without the list it would take a text file for ANSI art, and a playlist for
 * leave to open the files and addresses named in it.
 */
const CONTAINERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,mpegts,mpeg,asf,ogg'

const TIME_LIMIT_MS = 120_000

/** Runs ffprobe on a local file; `path` must be absolute. */
export async function ffprobe(path: string, args: readonly string[]): Promise<ProbeResult> {
  const command = await ffprobeCommand()
  const fixed = ['-v', 'error', '-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS, '-of', 'json']
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, stdout: string, stderr: string) => {
      if (error && 'code' in error && typeof error.code === 'string') {
        const message = `ffprobe could not be started (${error.code}): videos cannot be judged`
        reject(new GateError('ffprobe-unavailable', message, { cause: error }))
      } else if (error && 'killed' in error && error.killed) {
        resolve({ answer: null, complaints: `ffprobe did not finish within ${TIME_LIMIT_MS / 1000} seconds` })
      } else {
        resolve({
          answer: error ? null : JSON.parse(stdout),
          complaints: stderr.replaceAll(path, 'the file').trim(),
        })
      }
    }
    execFile(
      command,
      [...fixed, ...args, path],
      { timeout: TIME_LIMIT_MS, maxBuffer: 16_000_000, encoding: 'utf8' },
      settle,
    )
  })
}

/** The one that npm brought, or on a platform it has none for, the machine's own. */
async function ffprobeCommand(): Promise<string> {
  // Loaded late: judging photos must not need it.
  try {
    return (await import('@ffprobe-installer/ffprobe')).default.path
  } catch {
    return 'ffprobe'
  }
}
