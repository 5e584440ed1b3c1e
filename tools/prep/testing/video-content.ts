import { execFile } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { path as ffmpegPath } from '@ffmpeg-installer/ffmpeg'
import { bits, sampleRate } from '@postfit/fixtures/counted-sources.ts'
import { ffprobe } from '@postfit/gate/ffprobe.ts'

export { beepTimes } from '@postfit/fixtures/beep-times.ts'
export { beeps, numberedFrames } from '@postfit/fixtures/counted-sources.ts'

const run = promisify(execFile)

/** The packets of a track as ffmpeg reads them: how many bytes each has, and their MD5. */
export async function packets(file: string, track: 'v:0' | 'a:0' | 'a:1'): Promise<string[]> {
  // An edit list leaves packets out on purpose: count them all the same.
  const all = /\.(mp4|mov|m4v|3gp)$/.test(file) ? ['-ignore_editlist', '1'] : []
  const args = ['-v', 'error', ...all, '-i', file, '-map', `0:${track}`, '-c', 'copy']
  const { stdout } = await run(ffmpegPath, [...args, '-f', 'framemd5', '-'], { maxBuffer: 1 << 28 })
  const rows = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return rows.map((row) =>
    row
      .split(',')
      .slice(4)
      .map((field) => field.trim())
      .join(' '),
  )
}

/** A frame as a player shows it. */
export interface ShownFrame {
  /** In seconds. */
  readonly time: number
  /** The number that {@link numberedFrames} drew. */
  readonly number: number
}

/** The frames that a player shows, in order. */
export async function shownFrames(file: string): Promise<ShownFrame[]> {
  const args = ['-v', 'error', '-i', file, '-map', '0:v:0', '-vsync', 'passthrough']
  const raw = ['-vf', `scale=${bits}:1:flags=area`, '-pix_fmt', 'gray', '-f', 'rawvideo', '-']
  const [{ stdout }, { answer }] = await Promise.all([
    run(ffmpegPath, [...args, ...raw], { encoding: 'buffer', maxBuffer: 1 << 28 }),
    ffprobe(file, ['-select_streams', 'v:0', '-show_entries', 'frame=best_effort_timestamp_time']),
  ])
  const { frames } = answer as { frames: { best_effort_timestamp_time: string }[] }
  return frames.map(({ best_effort_timestamp_time: time }, frame) => ({
    time: Number(time),
    number: [...stdout.subarray(frame * bits, (frame + 1) * bits)].reduce(
      (sum, luma, bit) => sum + (luma > 127 ? 2 ** bit : 0),
      0,
    ),
  }))
}

/** Shares of red and blue in the brightness, by the name of the matrix (ITU-T H.273 table 4). */
const shares: Readonly<Record<string, readonly [red: number, blue: number]>> = {
  bt709: [0.2126, 0.0722],
  smpte170m: [0.299, 0.114],
}

/** A colour as red, green and blue, 0 to 255. */
export type Color = readonly number[]

/** The mean colour of a video's first frame as a player shows it that goes by what the file says. */
export async function meanColor(file: string): Promise<Color> {
  const [first] = await patches(file, 1, 1)
  return first?.[0] ?? []
}

/** For each frame of a video the mean colours of its parts, row by row, as a player shows them that goes by what the file says. */
export async function patches(file: string, columns: number, rows: number): Promise<Color[][]> {
  const entries = ['-select_streams', 'v:0', '-show_entries', 'stream=color_space,color_range']
  const { answer } = await ffprobe(file, entries)
  const [stream] = (answer as { streams: { color_space?: string; color_range?: string }[] }).streams
  const [red, blue] = shares[stream?.color_space ?? ''] ?? [Number.NaN, Number.NaN]
  const isFull = stream?.color_range === 'pc'
  // ffmpeg takes "yuv444p" for the limited range, and would convert.
  const filter = `format=${isFull ? 'yuvj444p' : 'yuv444p'},scale=${columns}:${rows}:flags=area`
  const args = ['-v', 'fatal', '-i', file, '-vsync', 'passthrough', '-vf', filter, '-f', 'rawvideo', '-']
  const { stdout } = await run(ffmpegPath, args, { encoding: 'buffer', maxBuffer: 1 << 28 })
  const count = columns * rows
  const chroma = (value: number): number => ((value - 128) * 2 * 255) / (isFull ? 255 : 224)
  const color = (at: number): Color => {
    const [y, u, v] = [0, 1, 2].map((plane) => stdout[at + plane * count]) as [number, number, number]
    const luma = isFull ? y : ((y - 16) * 255) / 219
    const r = luma + chroma(v) * (1 - red)
    const b = luma + chroma(u) * (1 - blue)
    return [r, (luma - red * r - blue * b) / (1 - red - blue), b].map(Math.round)
  }
  return Array.from({ length: stdout.length / count / 3 }, (_, frame) =>
    Array.from({ length: count }, (_, patch) => color(frame * count * 3 + patch)),
  )
}

/** How bright 8x8 parts of a video's first frame are, as a player shows it: turned, where the file says so. */
export async function thumbnail(file: string): Promise<number[]> {
  const args = [
    '-v',
    'error',
    '-i',
    file,
    '-frames:v',
    '1',
    '-vf',
    'scale=8:8:flags=area',
    '-pix_fmt',
    'gray',
  ]
  const { stdout } = await run(ffmpegPath, [...args, '-f', 'rawvideo', '-'], { encoding: 'buffer' })
  return [...stdout]
}

/** How loud tones of some frequencies are in the first second of a file's sound: 1 is as loud as can be. */
export async function toneLevels(file: string, frequencies: readonly number[]): Promise<number[]> {
  const args = ['-v', 'error', '-t', '1', '-i', file, '-map', '0:a:0', '-ac', '1', '-ar', String(sampleRate)]
  const { stdout } = await run(ffmpegPath, [...args, '-f', 's16le', '-'], {
    encoding: 'buffer',
    maxBuffer: 1 << 28,
  })
  const samples = new Int16Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.byteLength / 2))
  return frequencies.map((frequency) => {
    let [cosine, sine] = [0, 0]
    samples.forEach((sample, at) => {
      const angle = (2 * Math.PI * frequency * at) / sampleRate
      cosine += sample * Math.cos(angle)
      sine += sample * Math.sin(angle)
    })
    return (2 * Math.hypot(cosine, sine)) / samples.length / 32_768
  })
}

/** The length of a file, and of each of its tracks, in seconds. */
export async function durations(file: string): Promise<{ file: number; video: number; audio: number }> {
  const { answer } = await ffprobe(file, ['-show_format', '-show_streams'])
  const { format, streams } = answer as {
    format: { duration: string }
    streams: { codec_type: string; duration?: string }[]
  }
  const of = (type: string): number => Number(streams.find((one) => one.codec_type === type)?.duration)
  return { file: Number(format.duration), video: of('video'), audio: of('audio') }
}

/**
 * What ffmpeg has to say of a video as it decodes all of it by what its container tells of the streams, without the
 * parameters that H.264 may repeat in its frames: nothing, where all is well.
 */
export async function complaints(file: string): Promise<string> {
  const bare = join(dirname(file), `bare-${basename(file)}`)
  await run(ffmpegPath, [
    ...['-v', 'error', '-y', '-i', file, '-map', '0:v:0', '-c', 'copy'],
    ...['-bsf:v', 'filter_units=remove_types=7-8', bare],
  ])
  const { stderr } = await run(ffmpegPath, ['-v', 'warning', '-i', bare, '-f', 'null', '-'])
  return stderr
}
