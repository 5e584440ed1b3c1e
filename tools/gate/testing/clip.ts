import { readFile } from 'node:fs/promises'
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
  return ffmpeg(
    'mp4',
    frames,
    ['-framerate', String(FRAMES), '-i', '%d.jpg', ...codec, ...FAST_START],
    'out.mp4',
  )
}

/** The same packets in a new MP4; `before` are ffmpeg's options for reading, `after` those for writing. */
export function remux(
  clip: Uint8Array,
  { before = [], after = [] }: { before?: readonly string[]; after?: readonly string[] },
): Promise<Uint8Array> {
  const args = [...before, '-i', 'in.mp4', '-c', 'copy', ...FAST_START, ...after]
  return ffmpeg('mp4', [{ name: 'in.mp4', data: clip }], args, 'out.mp4')
}

/** The first frames as VP8 in WebM; slow, hence committed. */
export function encodeWebm(clip: Uint8Array): Promise<Uint8Array> {
  const args = ['-i', 'in.mp4', '-frames:v', '2', '-c:v', 'libvpx', '-b:v', '50k', '-deadline', 'realtime']
  return ffmpeg('webm', [{ name: 'in.mp4', data: clip }], args, 'out.webm')
}

const FAST_START = ['-movflags', 'faststart']

async function ffmpeg(
  build: 'mp4' | 'webm',
  files: readonly File[],
  args: readonly string[],
  output: string,
): Promise<Uint8Array> {
  const run = (
    await (build === 'mp4' ? import('ffmpeg.js/ffmpeg-mp4.js') : import('ffmpeg.js/ffmpeg-webm.js'))
  ).default
  const log: string[] = []
  const { MEMFS } = run({
    MEMFS: files,
    arguments: [...args, output],
    stdin: () => {},
    print: (line) => log.push(line),
    printErr: (line) => log.push(line),
    onExit: () => {},
  })
  const data = MEMFS.find(({ name }) => name === output)?.data
  if (!data) throw new Error(`ffmpeg made no ${output}:\n${log.join('\n')}`)
  return build === 'mp4' ? withoutSlack(data) : data
}

/** The Emscripten file system hands out its whole buffer: an MP4 ends where its last top-level box does. */
function withoutSlack(data: Uint8Array): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let end = 0
  while (end + 8 <= data.byteLength && view.getUint32(end) >= 8) end += view.getUint32(end)
  return data.slice(0, end)
}
