import { openAsBlob } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundVideoPath, videoPath } from '@postfit/fixtures'
import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TimeRange } from '../time-range.ts'
import { readMovie } from './movie.ts'
import { referencedCopy } from './referenced-copy.ts'

/** A decoded frame, or a run of sound, as ffmpeg shows it: when, in seconds, and the MD5 of what. */
interface Shown {
  readonly time: number
  readonly hash: string
}

/** What a player shows of a track, in order. */
async function shown(file: Uint8Array, track: 'v:0' | 'a:0'): Promise<Shown[]> {
  const report = await ffmpeg(`-i in.mp4 -map 0:${track} -vsync passthrough -f framemd5`, 'txt', {
    'in.mp4': file,
  })
  const lines = report.toString().split('\n')
  const [over = 1, under = 1] = (/^#tb 0: (\d+)\/(\d+)$/m.exec(report.toString()) ?? []).slice(1).map(Number)
  return lines
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(',').map((field) => field.trim()))
    .map(([, , time, , , hash = '']) => ({ time: (Number(time) * over) / under, hash }))
}

const hashes = (frames: readonly Shown[]): string[] => frames.map(({ hash }) => hash)

async function copyOf(
  file: Blob,
  ids: readonly number[],
  range: TimeRange | undefined,
): Promise<Blob | undefined> {
  const movie = await readMovie(file)
  return movie && referencedCopy(file, movie, ids, range)
}

async function bytesOf(blob: Blob | undefined): Promise<Uint8Array> {
  if (!blob) throw new Error('It was not understood')
  return new Uint8Array(await blob.arrayBuffer())
}

/** Counts the bytes that are read of a blob: this, and no more, is what a browser would fetch from the disk. */
function counted(blob: Blob): { blob: Blob; bytesRead(): number } {
  let bytes = 0
  const watched = (part: Blob): Blob =>
    new Proxy(part, {
      get(target, name) {
        if (name === 'slice') return (start: number, end: number) => watched(target.slice(start, end))
        if (name === 'arrayBuffer') {
          return () => {
            bytes += target.size
            return target.arrayBuffer()
          }
        }
        const value = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return { blob: watched(blob), bytesRead: () => bytes }
}

describe('a whole video', () => {
  it.each([
    ['compliant.mp4', [1, 2]],
    ['index-behind.mp4', [1, 2]],
    ['iphone.mov', [1]],
    ['29.97-fps.mov', [1]],
    ['h264.3gp', [1, 2]],
    ['turned-90.mp4', [1]],
    ['mirrored-turned.mp4', [1]],
    ['anamorphic.mp4', [1]],
    ['cut-start.mp4', [1, 2]],
    ['late-picture.mp4', [1, 2]],
    ['two-sounds.mp4', [1, 2, 3]],
    ['ac3.mp4', [1, 2]],
    ['fragmented.mp4', [1, 2]],
    ['fragmented-half.mp4', [1]],
    ['opus.mp4', [1, 2]],
    ['variable.mp4', [1]],
    ['hevc-hlg.mov', [1, 2]],
    ['av1.mp4', [1]],
  ])('%s is shown as it was, at the same times', async (name, ids) => {
    const source = await openAsBlob(videoPath(name))
    const copy = await bytesOf(await copyOf(source, ids, undefined))
    const original = await readFile(videoPath(name))
    expect(await shown(copy, 'v:0')).toEqual(await shown(original, 'v:0'))
    if (ids.length > 1) expect(await shown(copy, 'a:0')).toEqual(await shown(original, 'a:0'))
  })

  it.each(['h264-pcm.mov', 'prores.mov', 'no-index.mp4', 'cut.mp4'])(
    '%s, which would take more than a new index, is left to others',
    async (name) => {
      expect(await copyOf(await openAsBlob(videoPath(name)), [1, 2], undefined)).toBeUndefined()
    },
  )

  it('holds MP3 of QuickTime by its name in MP4', async () => {
    const path = foundVideoPath('sound-mp3.mov')
    const copy = await bytesOf(await copyOf(await openAsBlob(path), [1, 2], undefined))
    expect(Buffer.from(copy).includes('.mp3')).toBe(false)
    expect(hashes(await shown(copy, 'a:0'))).toEqual(hashes(await shown(await readFile(path), 'a:0')))
  })

  it('leaves tracks that are not asked for behind, their bytes too', async () => {
    const source = await openAsBlob(videoPath('gps-track.mp4'))
    const copy = await bytesOf(await copyOf(source, [1], undefined))
    const report = await ffmpeg('-i in.mp4 -map 0 -c copy -f framemd5', 'txt', { 'in.mp4': copy })
    expect(report.toString()).toMatch(/#media_type 0: video/)
    expect(report.toString()).not.toMatch(/#media_type 1/)
    const index = Buffer.from(copy).indexOf('moov')
    const frames = (await ffmpeg('-i in.mp4 -map 0 -c copy', 'h264', { 'in.mp4': copy })).length
    expect(copy.length - index).toBeLessThan(frames + 4096)
  })
})

/**
 * A key frame each half second, and a tone that rises, so that no two pictures or packets of sound are alike. Noise that is
 * only described (PNS) would sound otherwise each time that it is decoded.
 */
const moving = '-f lavfi -i testsrc2=size=128x72:rate=30:duration=4'
const sound =
  "-f lavfi -i 'aevalsrc=0.5*sin(2*PI*t*(300+200*t)):sample_rate=48000:duration=4' -c:a aac -aac_pns 0"
const h264 =
  '-c:v libx264 -preset veryfast -crf 30 -pix_fmt yuv420p -bf 2 -g 15 -keyint_min 15 -sc_threshold 0'

describe('a cut', () => {
  const kinds = {
    'with B-frames': `${moving} ${sound} ${h264}`,
    'with open groups, whose first pictures need the group before': `${moving} ${sound} ${h264} -x264-params open-gop=1`,
    'with negative delays': `${moving} ${sound} ${h264} -movflags negative_cts_offsets`,
    'of HEVC': `${moving} ${sound} -c:v libx265 -preset ultrafast -x265-params log-level=none:pools=1:keyint=15:min-keyint=15:scenecut=0 -pix_fmt yuv420p`,
  }

  it.each(Object.entries(kinds))('%s begins with the key frame, and sounds as it did', async (_, command) => {
    const source = await ffmpeg(command, 'mp4')
    const [pictures, sounds] = await Promise.all([shown(source, 'v:0'), shown(source, 'a:0')])
    for (const start of [0.5, 1.5]) {
      const range = { start, end: start + 1.7 }
      const copy = await bytesOf(await copyOf(new Blob([new Uint8Array(source)]), [1, 2], range))
      const [cutPictures, cutSounds] = await Promise.all([shown(copy, 'v:0'), shown(copy, 'a:0')])
      const from = pictures.findIndex(({ time }) => Math.abs(time - start) < 1e-3)
      expect(hashes(cutPictures)).toEqual(hashes(pictures).slice(from, from + cutPictures.length))
      expect(cutPictures.length).toBe(51)
      cutPictures.forEach(({ time }, at) => {
        expect(time).toBeCloseTo(at / 30, 2)
      })
      // The first run of sound overlaps one that is gone, and is only what remains of it; the others are as they were.
      const heard = new Map(sounds.map(({ time, hash }) => [hash, time]))
      const lags = cutSounds.slice(2).map(({ time, hash }) => (heard.get(hash) ?? Number.NaN) - time)
      for (const lag of lags) expect(lag).toBeCloseTo(start, 2)
      expect(lags.length).toBeGreaterThan(70)
      const end = (cutSounds.at(-1)?.time ?? 0) + 1024 / 48_000
      expect(end).toBeLessThanOrEqual(1.701)
    }
  })

  it('that does not begin at a key frame holds what decoders need before it, and does not show it', async () => {
    const source = await ffmpeg(`${moving} ${h264}`, 'mp4')
    const range = { start: 0.7, end: 2 }
    const copy = await bytesOf(await copyOf(new Blob([new Uint8Array(source)]), [1], range))
    expect(hashes(await shown(copy, 'v:0'))).toEqual(hashes(await shown(source, 'v:0')).slice(21, 60))
  })
})

describe('a large video', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postfit-large-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  // Node's blobs end at 4 GiB.
  it('is cut by reading its index, and nothing else', async () => {
    const small = await ffmpeg(`${moving} ${sound} ${h264}`, 'mp4')
    const path = join(folder, 'large.mp4')
    await writeWithHole(path, small, 3 * 2 ** 30)
    const { blob, bytesRead } = counted(await openAsBlob(path))
    expect(blob.size).toBeGreaterThan(3 * 2 ** 30)
    const copy = await copyOf(blob, [1, 2], { start: 1, end: 3 })
    expect(bytesRead()).toBeLessThan(20_000)
    const [cutLarge, cutSmall] = await Promise.all([
      bytesOf(copy),
      bytesOf(await copyOf(new Blob([new Uint8Array(small)]), [1, 2], { start: 1, end: 3 })),
    ])
    expect(Buffer.compare(cutLarge, cutSmall)).toBe(0)
    expect((await shown(cutLarge, 'v:0')).length).toBeGreaterThanOrEqual(57)
  })
})

/** Writes a video with a hole in front of its packets, and 64 bits for each place of a chunk. */
async function writeWithHole(path: string, video: Buffer, hole: number): Promise<void> {
  const mdat = video.indexOf('mdat') - 4
  const moov = video.indexOf('moov') - 4
  const free = Buffer.alloc(16)
  free.writeUInt32BE(1)
  free.write('free', 4)
  free.writeBigUInt64BE(BigInt(hole), 8)
  await using file = await open(path, 'w')
  await file.write(video.subarray(0, mdat), 0, mdat, 0)
  await file.write(free, 0, free.length, mdat)
  await file.write(video.subarray(mdat, moov), 0, moov - mdat, mdat + hole)
  const index = withLongOffsets(video.subarray(moov), hole)
  await file.write(index, 0, index.length, moov + hole)
}

/** Turns each table of chunks into one with 64 bits an entry, all of them further behind. */
function withLongOffsets(box: Buffer, by: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < box.length; ) {
    const size = box.readUInt32BE(at)
    const type = box.toString('latin1', at + 4, at + 8)
    const part = box.subarray(at, at + size)
    if (['trak', 'mdia', 'minf', 'stbl'].includes(type)) parts.push(withLongOffsets(part, by))
    else if (type === 'stco') parts.push(longOffsets(part, by))
    else parts.push(part)
    at += size
  }
  const head = Buffer.from(box.subarray(0, 8))
  const whole = Buffer.concat([head, ...parts])
  whole.writeUInt32BE(whole.length)
  return whole
}

function longOffsets(stco: Buffer, by: number): Buffer {
  const count = stco.readUInt32BE(12)
  const co64 = Buffer.alloc(16 + count * 8)
  co64.writeUInt32BE(co64.length)
  co64.write('co64', 4)
  co64.writeUInt32BE(count, 12)
  for (let chunk = 0; chunk < count; chunk++) {
    co64.writeBigUInt64BE(BigInt(stco.readUInt32BE(16 + chunk * 4) + by), 16 + chunk * 8)
  }
  return co64
}
