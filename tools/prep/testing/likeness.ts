import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { path as ffmpegPath } from '@ffmpeg-installer/ffmpeg'

const run = promisify(execFile)

/** How alike the pictures of a video, or a part of them, are to what ffmpeg makes of another one: 1 is the same. */
export async function likeness(
  file: string,
  source: string,
  filters: string,
  part = 'null',
): Promise<number> {
  const graph = `[1:v]${filters},format=yuv420p[wanted];[0:v]${part},format=yuv420p[found];[found][wanted]ssim`
  const inputs = ['-i', file, '-noautorotate', '-i', source]
  const { stderr } = await run(ffmpegPath, [...inputs, '-lavfi', graph, '-f', 'null', '-'])
  return Number(/SSIM .*All:([\d.]+)/.exec(stderr)?.[1])
}
