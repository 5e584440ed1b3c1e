import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What FFmpeg shows of a video, and what it says of it. */
export interface ShownVideo {
  /** Width by height as displayed. */
  readonly shape: number
  readonly isHdr: boolean
  /** A tenth of a second each: how bright the parts of the picture are, row by row. */
  readonly pictures: readonly Uint8Array[]
  /** A tenth of a second each: how loud it is, 0 to 1; empty without sound. */
  readonly loudness: readonly number[]
  /** What FFmpeg has to say against the file; empty where all is well. */
  readonly complaints: string
}

const side = 16
const perSecond = 10
const sampleRate = 8000
/** What comes later is not looked at. */
const mostSeconds = 30
const mostMs = 60_000
const mostAtOnce = 2

const run = promisify(execFile)
const decode = (args: readonly string[]) =>
  run('ffmpeg', ['-v', 'error', '-nostdin', '-threads', '1', ...args], {
    timeout: mostMs,
    maxBuffer: 1 << 26,
  })

let lanes: Promise<unknown>[] = Array.from({ length: mostAtOnce }, () => Promise.resolve())

/** Decodes a video by the machine's own FFmpeg; `null` where it shows nothing of it. A few are decoded at a time, the others wait. */
export async function shownVideo(bytes: Uint8Array, name: string): Promise<ShownVideo | null> {
  const [lane = Promise.resolve(), ...others] = lanes
  const shown = lane.then(() => decoded(bytes, name))
  lanes = [...others, shown.catch(() => {})]
  return shown
}

async function decoded(bytes: Uint8Array, name: string): Promise<ShownVideo | null> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-shown-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const streams = await streamsOf(path)
    const video = streams.find(({ codec_type }) => codec_type === 'video')
    if (!video?.width || !video.height) return null
    const hasSound = streams.some(
      ({ codec_type, sample_rate }) => codec_type === 'audio' && Number(sample_rate) > 0,
    )
    const [pictures, sound] = [join(folder, 'pictures'), join(folder, 'sound')]
    const filter = `fps=${perSecond}:start_time=0,scale=${side}:${side}:flags=area,format=gray`
    const seen = ['-t', `${mostSeconds}`, '-vf', filter, '-an', '-f', 'rawvideo', pictures]
    const heard = [
      ...['-t', `${mostSeconds}`, '-vn', '-af', 'aresample=async=1:first_pts=0', '-ac', '1'],
      ...['-ar', `${sampleRate}`, '-f', 's16le', sound],
    ]
    const { stderr } = await decode(['-i', path, ...seen, ...(hasSound ? heard : [])]).catch(
      (error: { stderr?: string; message: string }) => ({ stderr: error.stderr || error.message }),
    )
    const shown = await readFile(pictures).catch(() => new Uint8Array(0))
    if (shown.length < side * side) return null
    return {
      shape: shapeOf(video),
      isHdr: /^(smpte2084|arib-std-b67)$/.test(video.color_transfer ?? ''),
      pictures: slices(shown, side * side),
      loudness: hasSound ? loudnessOf(await readFile(sound).catch(() => new Uint8Array(0))) : [],
      complaints: stderr.trim(),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Stream {
  readonly codec_type: string
  readonly width?: number
  readonly height?: number
  readonly sample_aspect_ratio?: string
  readonly sample_rate?: string
  readonly color_transfer?: string
  readonly side_data_list?: readonly { readonly rotation?: number }[]
}

async function streamsOf(path: string): Promise<readonly Stream[]> {
  const args = ['-v', 'quiet', '-of', 'json', '-show_streams', path]
  const { stdout } = await run('ffprobe', args, { timeout: mostMs }).catch(() => ({ stdout: '{}' }))
  return (JSON.parse(stdout || '{}') as { streams?: Stream[] }).streams ?? []
}

function shapeOf({
  width = 1,
  height = 1,
  sample_aspect_ratio: aspect,
  side_data_list: data,
}: Stream): number {
  const [over = 1, under = 1] = (aspect ?? '1:1').split(':').map(Number)
  const shape = (width / height) * (over > 0 && under > 0 ? over / under : 1)
  const turn = data?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0
  return Math.abs(turn) % 180 === 90 ? 1 / shape : shape
}

function slices(bytes: Uint8Array, length: number): Uint8Array[] {
  return Array.from({ length: Math.floor(bytes.length / length) }, (_, at) =>
    bytes.subarray(at * length, (at + 1) * length),
  )
}

function loudnessOf(bytes: Uint8Array): number[] {
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)))
  const length = sampleRate / perSecond
  return Array.from({ length: Math.ceil(samples.length / length) }, (_, at) => {
    const part = samples.subarray(at * length, (at + 1) * length)
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length) / 32_768
  })
}
