import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beepTimes } from '@postfit/fixtures/beep-times.ts'
import { ffprobe } from '@postfit/gate/ffprobe.ts'
import type { VideoWork } from './works.ts'

const run = promisify(execFile)

/** What ffprobe and ffmpeg say of a video. */
export interface VideoFindings {
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly frameRate: number
  readonly frames: number
  readonly seconds: number
  /** Bits a second of the pictures. */
  readonly bitrate: number
}

/** @throws Error where there are no pictures */
export async function videoFindings(path: string): Promise<VideoFindings> {
  const { answer } = await ffprobe(path, [
    ...['-count_packets', '-select_streams', 'v:0'],
    ...[
      '-show_entries',
      'format=size,duration:stream=width,height,avg_frame_rate,nb_read_packets,duration:packet=size',
    ],
  ])
  const { format, streams, packets } = answer as {
    format: { size: string; duration: string }
    streams: { width: number; height: number; avg_frame_rate: string; nb_read_packets: string }[]
    packets: { size: string }[]
  }
  const [stream] = streams
  if (!stream) throw new Error(`Expected pictures in ${path}`)
  const [count = 0, of = 1] = stream.avg_frame_rate.split('/').map(Number)
  const frames = Number(stream.nb_read_packets)
  const frameRate = count / of
  const bits = packets.reduce((sum, { size }) => sum + Number(size), 0) * 8
  return {
    bytes: Number(format.size),
    width: stream.width,
    height: stream.height,
    frameRate,
    frames,
    seconds: Number(format.duration),
    bitrate: bits / (frames / frameRate),
  }
}

/** Of how many frames one is compared: of the key frames, of which each 60th is one, no more than of the others. */
const every = 7

/** How near pictures are to what ffmpeg makes of the input. */
export interface Nearness {
  readonly ssim: number
  /** Decibels. */
  readonly psnr: number
}

/** Compares every seventh frame of an output with ffmpeg's own rendering of its input. */
export async function nearness(output: string, input: string, work: VideoWork): Promise<Nearness> {
  const { path } = (await import('@ffmpeg-installer/ffmpeg')).default
  const part = work.alike ?? 'null'
  // Before the filters, of which those for 4K take longer than all else.
  const some = `setpts=PTS-STARTPTS,select='not(mod(n,${every}))'`
  const graph = [
    `[0:v]${some},${part},format=yuv420p,split[a][b]`,
    `[1:v]${some},${work.filters},${part},format=yuv420p,split[c][d]`,
    '[a][c]ssim[e];[b][d]psnr[f]',
  ].join(';')
  const inputs = ['-i', output, '-i', input]
  const { stderr } = await run(path, [
    ...[...inputs, '-lavfi', graph, '-map', '[e]', '-map', '[f]', '-f', 'null', '-'],
  ])
  return {
    ssim: Number(/SSIM .*All:([\d.]+)/.exec(stderr)?.[1]),
    psnr: Number(/PSNR .*average:([\d.]+)/.exec(stderr)?.[1]),
  }
}

/**
 * How much later sound begins against the pictures than in the input, in milliseconds, by the onset of the first beep that both have.
 *
 * @param start seconds of the input from which on the output shows it
 */
export async function soundOffset(output: string, input: string, start: number): Promise<number | null> {
  const [found, wanted] = await Promise.all([beepTimes(output), beepTimes(input)])
  const offsets = found.map((time) => {
    const source = wanted.map((at) => at - start).sort((a, b) => Math.abs(a - time) - Math.abs(b - time))[0]
    return source === undefined ? Number.NaN : time - source
  })
  const [first] = offsets.sort((a, b) => a - b).slice(Math.floor(offsets.length / 2))
  return first === undefined ? null : first * 1000
}
