import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { path as ffmpegPath } from '@ffmpeg-installer/ffmpeg'

const run = promisify(execFile)

/** Seconds that are encoded; the rest is the same once more. */
const encoded = 10

/**
 * Makes an MP4 of 1920x1080, by default with 30 frames a second, with a key frame each two seconds, stereo sound and the place where it was taken,
 * its index at the end, as phones record it. Its bytes are filled up to a rate, so that it is as large as theirs are.
 *
 * @returns its path
 */
export async function longVideo(
  folder: string,
  seconds: number,
  megabitsPerSecond: number,
  frameRate = 30,
): Promise<string> {
  const part = join(folder, 'part.mp4')
  const soundPart = join(folder, 'part.m4a')
  const whole = join(folder, 'long.mp4')
  const rate = `${megabitsPerSecond}M`
  const pictures = ['-f', 'lavfi', '-i', `color=c=teal:size=1920x1080:rate=${frameRate}:duration=${encoded}`]
  const h264 = [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-x264-params',
    'nal-hrd=cbr',
  ]
  const filled = [
    '-b:v',
    rate,
    '-minrate',
    rate,
    '-maxrate',
    rate,
    '-bufsize',
    rate,
    '-g',
    `${2 * frameRate}`,
  ]
  await run(ffmpegPath, ['-v', 'error', '-y', ...pictures, ...h264, ...filled, part])
  const sine = ['-f', 'lavfi', '-i', `sine=frequency=440:sample_rate=48000:duration=${encoded}`]
  await run(ffmpegPath, ['-v', 'error', '-y', ...sine, '-c:a', 'aac', '-ac', '2', soundPart])
  const again = (path: string): string[] => ['-stream_loop', '-1', '-i', path]
  const place = ['-metadata', 'location=+48.8577+002.2950/']
  const copied = ['-c', 'copy', '-t', String(seconds)]
  await run(ffmpegPath, [
    '-v',
    'error',
    '-y',
    ...again(part),
    ...again(soundPart),
    ...copied,
    ...place,
    whole,
  ])
  return whole
}
