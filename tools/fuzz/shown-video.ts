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
  /** How many pictures there are. */
  readonly count: number
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
const maxSeconds = 30
const maxMs = 60_000
const maxAtOnce = 2

const run = promisify(execFile)
const decode = (args: readonly string[]) =>
  run('ffmpeg', ['-v', 'error', '-nostdin', '-threads', '1', ...args], {
    timeout: maxMs,
    maxBuffer: 1 << 26,
  })

let lanes: Promise<unknown>[] = Array.from({ length: maxAtOnce }, () => Promise.resolve())

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
    const [pictures, times, sound] = ['pictures', 'times', 'sound'].map((file) => join(folder, file)) as [
      string,
      string,
      string,
    ]
    // What the numbers of a small picture are nobody asks; but with them comes the time of each.
    const filter = `scale=${side}:${side}:flags=area,format=gray,signalstats,metadata=print:file=${times}`
    const seen = [
      '-t',
      `${maxSeconds}`,
      '-vf',
      filter,
      '-an',
      '-fps_mode',
      'passthrough',
      '-f',
      'rawvideo',
      pictures,
    ]
    const heard = [
      ...['-t', `${maxSeconds}`, '-vn', '-af', 'aresample=async=1:first_pts=0', '-ac', '1'],
      ...['-ar', `${sampleRate}`, '-f', 's16le', sound],
    ]
    const { stderr } = await decode(['-i', path, ...seen, ...(hasSound ? heard : [])]).catch(
      (error: { stderr?: string; message: string }) => ({ stderr: error.stderr || error.message }),
    )
    const shown = slices(await read(pictures), side * side)
    const shownAt = [...(await read(times)).toString('latin1').matchAll(/pts_time:(-?[\d.]+)/g)].map(
      ([, time]) => Number(time),
    )
    if (shown.length === 0 || shown.length !== shownAt.length) return null
    return {
      shape: shapeOf(video),
      isHdr: /^(smpte2084|arib-std-b67)$/.test(video.color_transfer ?? ''),
      count: shown.length,
      pictures: byTenths(shown, shownAt),
      loudness: hasSound ? loudnessOf(await read(sound)) : [],
      complaints: stderr.trim(),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function read(path: string): Promise<Buffer> {
  return readFile(path).catch(() => Buffer.alloc(0))
}

/** What is shown in the middle of each tenth of a second; the last picture lasts as long as the one before it. */
function byTenths(shown: readonly Uint8Array[], times: readonly number[]): Uint8Array[] {
  const [before = 0, last = 0] = [times.at(-2), times.at(-1)]
  const end = Math.min(maxSeconds, last + (times.length > 1 ? last - before : 0.1))
  let at = 0
  return Array.from({ length: Math.max(1, Math.round(end * perSecond)) }, (_, tenth) => {
    while (at + 1 < times.length && (times[at + 1] as number) <= (tenth + 0.5) / perSecond) at++
    return shown[at] as Uint8Array
  })
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
  const { stdout } = await run('ffprobe', args, { timeout: maxMs }).catch(() => ({ stdout: '{}' }))
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
