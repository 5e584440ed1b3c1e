import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { path } from '@ffmpeg-installer/ffmpeg'
import { picture } from './photo.ts'

interface File {
  readonly name: string
  readonly data: Uint8Array
}

const FRAMES = 24

export const MP4_PATH = new URL('./media/clip.mp4', import.meta.url)
export const WEBM_PATH = new URL('./media/clip.webm', import.meta.url)

/** The committed second of H.264 in MP4: 360x640, 24 frames a second, its index in front. See make-media.ts. */
export function clip(): Promise<Uint8Array> {
  return readFile(MP4_PATH)
}

/** The same picture as VP8 in WebM. */
export function webmClip(): Promise<Uint8Array> {
  return readFile(WEBM_PATH)
}

/** One second of H.264 as `clip`, of any size. */
export async function encodeClip(width = 360, height = 640): Promise<Uint8Array> {
  const frame = await picture(width, height).jpeg({ quality: 40 }).toBuffer()
  const frames = Array.from({ length: FRAMES }, (_, index) => ({ name: `${index}.jpg`, data: frame }))
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '35', '-pix_fmt', 'yuv420p']
  return ffmpeg(frames, ['-framerate', String(FRAMES), '-i', '%d.jpg', ...codec, ...FAST_START], 'out.mp4')
}

/** The same packets in a new MP4; `before` are ffmpeg's options for reading, `after` those for writing. */
export function remux(
  clip: Uint8Array,
  { before = [], after = [] }: { before?: readonly string[]; after?: readonly string[] },
): Promise<Uint8Array> {
  const args = [...before, '-i', 'in.mp4', '-c', 'copy', ...FAST_START, ...after]
  return ffmpeg([{ name: 'in.mp4', data: clip }], args, 'out.mp4')
}

/** The first frames as VP8 in WebM. */
export function encodeWebm(clip: Uint8Array): Promise<Uint8Array> {
  const args = ['-i', 'in.mp4', '-frames:v', '2', '-c:v', 'libvpx', '-b:v', '50k', '-deadline', 'realtime']
  return ffmpeg([{ name: 'in.mp4', data: clip }], args, 'out.webm')
}

const FAST_START = ['-movflags', 'faststart']

/** Runs ffmpeg in a folder of its own, which holds the files it reads. */
async function ffmpeg(files: readonly File[], args: readonly string[], output: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-ffmpeg-'))
  try {
    for (const { name, data } of files) await writeFile(join(folder, name), data)
    await promisify(execFile)(path, ['-v', 'error', ...args, output], { cwd: folder })
    return new Uint8Array(await readFile(join(folder, output)))
  } finally {
    await rm(folder, { recursive: true })
  }
}
