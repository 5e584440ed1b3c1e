import { execFile } from 'node:child_process'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cache } from '../cache.ts'

/** What is installed: 64 MB of WebAssembly under the GPL, which nobody should have to fetch who measures no videos. */
const dependencies = { '@ffmpeg/core': '0.12.10', '@ffmpeg/core-mt': '0.12.10', '@ffmpeg/ffmpeg': '0.12.15' }

/**
 * Installs ffmpeg.wasm into the bench's cache, at the first call.
 *
 * @returns the folder of its packages, or why there is none
 */
export async function ffmpegWasmFolder(
  say: (line: string) => void,
): Promise<{ folder: string } | { problem: string }> {
  const root = join(cache, 'ffmpeg-wasm')
  const folder = join(root, 'node_modules/@ffmpeg')
  if (await stat(join(folder, 'core-mt/package.json')).catch(() => undefined)) return { folder }
  say('Installing ffmpeg.wasm')
  try {
    await mkdir(root, { recursive: true })
    await writeFile(join(root, 'package.json'), JSON.stringify({ private: true, dependencies }))
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: root,
      shell: process.platform === 'win32',
    })
    return { folder }
  } catch (error) {
    return { problem: `it could not be installed: ${String(error).split('\n')[0]}` }
  }
}
