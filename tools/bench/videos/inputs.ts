import { execFile } from 'node:child_process'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beeps } from '@postfit/fixtures/counted-sources.ts'
import sharp from 'sharp'
import { cache } from '../cache.ts'
import { drawScene } from '../photos/scene.ts'

/** Seconds of each video, but for the longest. */
export const seconds = 10
/** Seconds of the parts that ffmpeg's WebAssembly is given: all of it would take minutes. */
export const shortSeconds = 1

interface Input {
  /** Frames a second. */
  readonly rate: number
  /** Width and height of what moves over the scene. */
  readonly window: readonly [width: number, height: number]
  /** Filters after it. */
  readonly filters?: string
  /** Options of ffmpeg's encoder and container. */
  readonly output: string
  /** How large a scene is needed. */
  readonly scene?: 'large'
}

const x264 = '-c:v libx264 -preset superfast -pix_fmt yuv420p -g 60 -sc_threshold 0 -bf 0'
const sound = '-c:a aac -b:a 128k'

/** As phones and cameras write them: their bitrates, sound, and a key frame each second or two. */
const inputs = {
  'camera.mov': {
    ...{ rate: 30, window: [1920, 1080], filters: 'noise=alls=20:allf=t' },
    output: `${x264} -b:v 80M -minrate 80M -maxrate 80M -bufsize 80M -x264-params nal-hrd=cbr ${sound} -metadata location=+48.8577+002.2950/`,
  },
  'turned-noise.mp4': {
    ...{ rate: 30, window: [1920, 1080], filters: 'noise=alls=24:allf=t' },
    output: `${x264} -b:v 17M ${sound}`,
  },
  'turned-grain.mp4': {
    ...{ rate: 30, window: [1920, 1080], filters: 'noise=c0s=9:c0f=t,gblur=sigma=0.5' },
    output: `${x264} -b:v 17M ${sound}`,
  },
  'large.mp4': {
    ...{ rate: 30, window: [3840, 2160], filters: 'noise=c0s=6:c0f=t', scene: 'large' },
    output: `${x264} -b:v 45M ${sound}`,
  },
  'fast.mp4': {
    ...{ rate: 100, window: [1920, 1080], filters: 'noise=c0s=6:c0f=t' },
    output: `${x264} -b:v 30M ${sound}`,
  },
  'hlg.webm': {
    ...{ rate: 30, window: [1920, 1080], filters: 'noise=c0s=6:c0f=t' },
    output:
      '-c:v libvpx-vp9 -profile:v 2 -pix_fmt yuv420p10le -deadline realtime -cpu-used 8 -row-mt 1 -b:v 12M -g 60 -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc -color_range tv -c:a libopus',
  },
  'landscape.mp4': {
    ...{ rate: 30, window: [1920, 1080], filters: 'noise=c0s=6:c0f=t' },
    output: `${x264} -b:v 17M ${sound}`,
  },
} satisfies Readonly<Record<string, Input>>

export type InputName = keyof typeof inputs

/** Another way of drawing needs another name: what is in the cache is taken as it is. */
const version = 1
const folder = join(cache, `videos-v${version}`)
const run = promisify(execFile)

/** The path of a video, drawn at the first call, which takes up to a minute. */
export async function inputPath(name: InputName, say: (line: string) => void): Promise<string> {
  return cached(name, say, async (path) => {
    const { rate, window, filters, output, ...rest }: Input = inputs[name]
    const still = await scene(rest.scene === 'large' ? 1.5 : 0.75, say)
    const [width, height] = window
    const [x, y] = [`(iw-ow)/2*(1+sin(t*0.7))`, `(ih-oh)/2*(1+cos(t*0.5))`]
    const pictures = `crop=${width}:${height}:x='${x}':y='${y}'${filters ? `,${filters}` : ''}`
    // Beeps, by which sound is held against the source's.
    const sounds = beeps(seconds).split(' ')
    const turned = name.startsWith('turned')
    const unturned = turned ? `${path}.unturned.mp4` : path
    await ffmpeg([
      ...['-loop', '1', '-framerate', `${rate}`, '-t', `${seconds}`, '-i', still, ...sounds],
      ...['-vf', pictures, ...output.split(' '), '-shortest', unturned],
    ])
    if (!turned) return
    await ffmpeg(['-i', unturned, '-c', 'copy', '-metadata:s:v', 'rotate=90', path])
    await rm(unturned)
  })
}

/** The beginning of a video. */
export async function shortPath(name: InputName, say: (line: string) => void): Promise<string> {
  const whole = await inputPath(name, say)
  return cached(`short-${name}`, say, (path) =>
    ffmpeg(['-i', whole, '-t', `${shortSeconds}`, '-c', 'copy', path]),
  )
}

/** One of them again and again, packet by packet, up to so many seconds. */
export async function longPath(
  name: InputName,
  wanted: number,
  say: (line: string) => void,
): Promise<string> {
  const whole = await inputPath(name, say)
  return cached(`long-${wanted}-${name}`, say, (path) =>
    ffmpeg([
      ...['-stream_loop', '-1', '-i', whole, '-t', `${wanted}`, '-c', 'copy'],
      ...['-metadata', 'location=+48.8577+002.2950/', path],
    ]),
  )
}

/** What is filmed: a drawn picture over which a window moves. */
async function scene(scale: number, say: (line: string) => void): Promise<string> {
  const [width, height] = [3200 * scale, 2000 * scale]
  return cached(`scene-${width}.png`, say, async (path) => {
    const { ground, texture } = await drawScene(width, height, 5)
    const pixels = new Uint8ClampedArray(ground.length)
    for (let at = 0; at < pixels.length; at++) pixels[at] = (ground[at] ?? 0) + (texture[at] ?? 0) * 0.5
    const { buffer } = pixels
    const png = sharp(new Uint8Array(buffer), { raw: { width, height, channels: 3 } }).png()
    await writeFile(path, await png.toBuffer())
  })
}

async function cached(
  name: string,
  say: (line: string) => void,
  make: (path: string) => Promise<void>,
): Promise<string> {
  const path = join(folder, name)
  if (await stat(path).catch(() => undefined)) return path
  say(`Drawing ${path}`)
  await mkdir(folder, { recursive: true })
  // Under its own name only once it is whole. The ending stays: ffmpeg goes by it.
  const unfinished = join(folder, `unfinished-${process.pid}-${name}`)
  await make(unfinished)
  await rename(unfinished, path)
  return path
}

async function ffmpeg(args: readonly string[]): Promise<void> {
  const { path } = (await import('@ffmpeg-installer/ffmpeg')).default
  await run(path, ['-v', 'error', '-y', ...args])
}
