import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { missingProgram } from '../native/debian-program.ts'
import type { VideoWork } from './works.ts'

const run = promisify(execFile)

/** An encoder that is not in a browser. */
export type NativeEncoder = 'libx264' | 'libopenh264'

/**
 * Which encoders the system's ffmpeg has: `libopenh264` is the one that Chromium uses.
 *
 * @returns why there is none, where there is none
 */
export async function nativeEncoders(): Promise<{ encoders: NativeEncoder[] } | { problem: string }> {
  const missing = await missingProgram('ffmpeg', 'ffmpeg')
  if (missing) return { problem: missing }
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-encoders'])
  return { encoders: (['libx264', 'libopenh264'] as const).filter((name) => stdout.includes(` ${name} `)) }
}

/**
 * Has the system's ffmpeg do a work.
 *
 * @param bitrate bits a second of pictures that are encoded
 * @returns milliseconds
 */
export async function nativeFfmpeg(
  encoder: NativeEncoder,
  { kind, filters, trim }: VideoWork,
  input: string,
  output: string,
  bitrate: number,
): Promise<number> {
  const cut = trim ? ['-ss', `${trim.start}`, '-to', `${trim.end}`] : []
  const preset = encoder === 'libx264' ? ['-preset', 'veryfast'] : []
  const encoded = [
    ...['-filter_complex', `[0:v]${filters}[v]`, '-map', '[v]', '-map', '0:a?'],
    ...['-c:v', encoder, ...preset, '-b:v', `${Math.round(bitrate)}`, '-c:a', 'aac'],
  ]
  const work = kind === 'encode' ? encoded : ['-c', 'copy']
  const start = performance.now()
  await run('ffmpeg', ['-v', 'error', '-y', ...cut, '-i', input, ...work, '-map_metadata', '-1', output])
  return performance.now() - start
}
