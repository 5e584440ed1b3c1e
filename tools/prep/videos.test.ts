import { stat } from 'node:fs/promises'
import type { VideoFacts } from '@postfit/core'
import { videoPath, videos } from '@postfit/fixtures'
import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import { withPose } from '@postfit/fixtures/splice/matroska.ts'
import { judgeFile } from '@postfit/gate'
import { ffprobe } from '@postfit/gate/ffprobe.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exiftoolProblem, metadataLeft } from './testing/exiftool.ts'
import {
  beeps,
  beepTimes,
  durations,
  meanColor,
  numberedFrames,
  packets,
  shownFrames,
  thumbnail,
} from './testing/video-content.ts'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

/** Fixtures that no repair can help: the rule that says so. */
const refused: Readonly<Record<string, string>> = {
  'h264.flv': 'file-kind',
  'cut.mp4': 'video-whole',
  'cut.mov': 'file-damaged',
  'cut.webm': 'video-whole',
  'cut.avi': 'video-whole',
  'mpeg4-mp3.avi': 'video-decodable',
  'mjpeg-pcm.avi': 'video-decodable',
  'comment.avi': 'video-decodable',
  'mpeg4.mp4': 'video-codec-unread',
  'mpeg4-amr.3gp': 'video-codec-unread',
  'mjpeg.mov': 'video-codec-unread',
  'cut-fragmented.mp4': 'video-whole',
  'no-index.mp4': 'file-damaged',
  'no-fragments.mp4': 'file-damaged',
  'sound-only.mp4': 'file-kind',
  'sound-only.webm': 'file-kind',
  'sound-only.m4a': 'file-kind',
}

/** Fixtures that cannot be read to their end: what is said of them. */
const failed: Readonly<Record<string, RegExp>> = {
  // Its index and its fragments both hold frames; Mediabunny reads those of the index.
}

/** A browser with a decoder for HEVC (a Chromium with a graphics card) writes these; others say that they cannot. */
const hevc = /^hevc-/

const kept = ['compliant.mp4', 'full-hd.mp4', 'upright-full-hd.mp4', 'cut-start.mp4']

/** Seconds: a frame at the lowest rate that is allowed. */
const oneFrame = 1 / 23

/** Each has 6,000 frames that become 18,000, as `long.mp4` has, which is prepared: the limit itself is tried below. */
const lasting = ['599.9-s.mp4', '600.0-s.mp4', '600.1-s.mp4']

const names = videos.map(({ name }) => name).filter((name) => !lasting.includes(name))

describe('every fixture', () => {
  let prepared: VideoPreparation
  beforeAll(async () => {
    const files = Object.fromEntries(names.map((name) => [name, videoPath(name)]))
    prepared = await prepareVideos(files, { policy: { consent: ['trimVideo'] } })
  }, 1_200_000)
  afterAll(() => prepared[Symbol.asyncDispose]())

  const errorsOf = (name: string): string[] =>
    prepared.report.issues
      .filter(({ file, severity }) => file === name && severity === 'error')
      .map(({ code }) => code)

  it.each(Object.entries(refused))('%s is refused by %s', (name, code) => {
    expect(prepared.reported(name)).toMatchObject({ output: null, error: null })
    expect(errorsOf(name)).toContain(code)
    // Nothing is promised of what cannot be handed over.
    const own = prepared.reported(name).issues
    expect(own.filter(({ repair }) => repair === 'automatic')).toEqual([])
  })

  it.each(Object.entries(failed))('%s cannot be prepared, and that is said', (name, words) => {
    const { output, error } = prepared.reported(name)
    expect(output).toBeNull()
    expect(error?.code).toMatch(/^(unsupported|decode-failed)$/)
    expect(error?.message).toMatch(words)
    expect(errorsOf(name)).toContain(
      error?.code === 'unsupported' ? 'video-unsupported' : 'video-repair-failed',
    )
  })

  it.each(names.filter((name) => hevc.test(name)))(
    '%s is written, or said to be beyond this browser',
    (name) => {
      const { output, error } = prepared.reported(name)
      if (output) expect(errorsOf(name)).toEqual([])
      else expect(error).toMatchObject({ code: 'unsupported', message: expect.stringContaining('hevc') })
    },
  )

  it.each(kept)('%s is handed over as it is', (name) => {
    expect(prepared.reported(name).plan.steps).toMatchObject([{ kind: 'keep' }])
  })

  // Transport streams, at which npm's ffprobe crashes, have a test of their own: `kept-videos.test.ts`.
  const written = names.filter(
    (name) => !(name in refused) && !(name in failed) && !hevc.test(name) && !name.endsWith('.ts'),
  )

  it.each(written)('%s comes out as a video that the gate accepts, as long as it was', async (name) => {
    expect(prepared.reported(name).error).toBeNull()
    const output = prepared.outputOf(name)
    expect((await judgeFile({ name, bytes: output })).violations).toEqual([])
    expect(errorsOf(name)).toEqual([])
    const [before, after] = await Promise.all([durations(prepared.inputOf(name)), durations(output)])
    // ffprobe counts what the edit list leaves out of a fragmented file into its length: two frames, for B-frames.
    const leftOut = name.startsWith('fragmented') ? 2 / 30 : 0
    if (Number.isFinite(before.file)) {
      const gone = Math.min(before.file, 600) - after.file
      expect(gone).toBeLessThan(oneFrame + leftOut)
      // Sound that is copied ends with a whole packet, which is longer where there are fewer samples a second.
      const soundPacket = name === 'aac-22050.mp4' ? 1024 / 22_050 + 0.001 : 0
      expect(gone).toBeGreaterThan(-Math.max(oneFrame, soundPacket))
    }
  })

  it('tells nothing of places, persons and devices any more, as ExifTool sees it', async ({ skip }) => {
    const problem = await exiftoolProblem()
    if (problem) skip(problem)
    const left = await metadataLeft(written.map((name) => prepared.outputOf(name)))
    expect(left.size).toBeGreaterThan(60)
    const telling =
      /GPS|Location|Make|Model|Comment|Author|Artist|Title|Software|XMP|(?<!Handler|SampleGroup)Description|Cover/i
    const found = [...left].flatMap(([name, tags]) =>
      tags.filter((tag) => telling.test(tag)).map((tag) => [name, tag]),
    )
    expect(found).toEqual([])
  })
})

describe('around ten minutes, at a rate that is copied', () => {
  const lengths = [599.9, 600, 600.1]
  const nameOf = (seconds: number): string => `${seconds}.mp4`
  let prepared: VideoPreparation
  beforeAll(async () => {
    const flat = '-f lavfi -i color=c=teal:size=360x640:rate=30:duration=10'
    const ten = await ffmpeg(`${flat} -c:v libx264 -preset ultrafast -pix_fmt yuv420p -bf 0 -g 300`, 'mp4')
    const made = lengths.map(async (seconds) => {
      const again = `-stream_loop 60 -i in.mp4 -c copy -t ${seconds} -movflags +faststart`
      return [nameOf(seconds), await ffmpeg(again, 'mp4', { 'in.mp4': ten })] as const
    })
    const files = Object.fromEntries(await Promise.all(made))
    prepared = await prepareVideos(files, { policy: { consent: ['trimVideo'] } })
  }, 300_000)
  afterAll(() => prepared?.[Symbol.asyncDispose]())

  it.each(lengths)('%s seconds come out as long as they were, or as long as may be', async (seconds) => {
    expect(prepared.reported(nameOf(seconds)).error).toBeNull()
    const output = prepared.outputOf(nameOf(seconds))
    expect((await judgeFile({ name: nameOf(seconds), bytes: output })).violations).toEqual([])
    expect((await durations(output)).file).toBeCloseTo(Math.min(seconds, 600), 2)
  })
})

/** A key frame each second, two B-frames between others. */
const h264 =
  '-c:v libx264 -preset ultrafast -crf 30 -g 30 -keyint_min 30 -sc_threshold 0 -bf 2 -pix_fmt yuv420p'
const aac = '-c:a aac -b:a 64k -ac 2'
const source = `${numberedFrames('360x640', 30, 6)} ${beeps(6)}`

/** Red of 200, 50, 50 in a matrix that the file does not name, at a rate that has to be lowered. */
const red = (size: string, matrix: string): string =>
  `-f lavfi -i color=c=0xC83232:size=${size}:rate=120:duration=0.5,format=rgb24,` +
  `scale=out_color_matrix=${matrix}:out_range=tv,format=yuv420p ${h264}`

async function inOrder(file: string): Promise<number[]> {
  return (await shownFrames(file)).map(({ number }) => number)
}

/** Where each beep begins, the frame of a full second is shown: no more than 40 ms away, which is a frame. */
async function expectInSync(file: string): Promise<void> {
  const frames = await shownFrames(file)
  const times = await beepTimes(file)
  expect(times.length).toBeGreaterThan(1)
  for (const beep of times) {
    // The beep lies at the start of its frame: the middle is told for certain.
    const shown = frames.findLast(({ time }) => time <= beep + 1 / 60)
    const second = (shown?.number ?? Number.NaN) / 30
    expect(Math.abs(second - Math.round(second))).toBeLessThan(0.04)
  }
}

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at)

describe('packets that are copied', () => {
  let prepared: VideoPreparation
  beforeAll(async () => {
    prepared = await prepareVideos({
      'place.mov': await ffmpeg(`${source} ${h264} ${aac} -metadata location=+48.8577+002.2950/`, 'mov'),
      'vp9.webm': await ffmpeg(
        `${source} -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus`,
        'webm',
      ),
      'fragmented.mov': await ffmpeg(
        `${source} ${h264} ${aac} -metadata location=+48.8577+002.2950/ -movflags frag_keyframe+empty_moov`,
        'mov',
      ),
    })
  }, 300_000)
  afterAll(() => prepared[Symbol.asyncDispose]())

  it.each(['place.mov', 'fragmented.mov'])('of %s stay bit for bit, and in time', async (name) => {
    expect(prepared.reported(name).plan.steps).toMatchObject([{ kind: 'strip-metadata' }])
    const [input, output] = [prepared.inputOf(name), prepared.outputOf(name)]
    expect(await packets(output, 'v:0')).toEqual(await packets(input, 'v:0'))
    expect(await packets(output, 'a:0')).toEqual(await packets(input, 'a:0'))
    const [before, after] = await Promise.all([input, output].map(shownFrames))
    expect(after?.map(({ number }) => number)).toEqual(upTo(180))
    const sounds = await Promise.all([input, output].map(beepTimes))
    // As far from the sound as they were, to the millisecond.
    const lag = (side: 0 | 1): number => ((side ? after : before)?.[0]?.time ?? 0) - (sounds[side]?.[1] ?? 0)
    expect(lag(1)).toBeCloseTo(lag(0), 3)
    expect((await judgeFile({ name, bytes: output })).violations).toEqual([])
  })

  it('of a WebM stay as they are where an MP4 can hold them, and its sound becomes AAC', async () => {
    const [input, output] = [prepared.inputOf('vp9.webm'), prepared.outputOf('vp9.webm')]
    expect(await packets(output, 'v:0')).toEqual(await packets(input, 'v:0'))
    expect(prepared.reported('vp9.webm').output?.facts).toMatchObject({ container: 'mp4', audioCodec: 'aac' })
    await expectInSync(output)
    expect((await judgeFile({ name: 'vp9.webm', bytes: output })).violations).toEqual([])
  })
})

describe('frames that are encoded', () => {
  let prepared: VideoPreparation
  beforeAll(async () => {
    prepared = await prepareVideos(
      {
        // Every seventh frame is missing.
        'variable.mp4': await ffmpeg(
          `${source} -vf select=not(eq(mod(n\\,7)\\,3)) -vsync vfr ${h264} ${aac}`,
          'mp4',
        ),
        'slow.mkv': await ffmpeg(`${source} ${h264} -r 15 ${aac}`, 'mkv'),
        'red.mp4': await ffmpeg(red('360x640', 'bt601'), 'mp4'),
        'red-hd.mp4': await ffmpeg(red('720x1280', 'bt709'), 'mp4'),
        'red-small.mp4': await ffmpeg(red('180x320', 'bt601'), 'mp4'),
        'fast.mp4': await ffmpeg(`${numberedFrames('360x640', 120, 3)} ${h264}`, 'mp4'),
      },
      { policy: { videoFrameRate: 'constant' } },
    )
  }, 300_000)
  afterAll(() => prepared[Symbol.asyncDispose]())

  it.each(['red.mp4', 'red-hd.mp4', 'red-small.mp4'])(
    'have their colours in %s, which does not tell them',
    async (name) => {
      const color = await meanColor(prepared.outputOf(name))
      for (const [at, wanted] of [200, 50, 50].entries()) {
        expect(Math.abs((color[at] as number) - wanted), String(color)).toBeLessThanOrEqual(8)
      }
    },
  )

  it('are those that players show at each time, where their rate varied', async () => {
    const output = prepared.outputOf('variable.mp4')
    // In place of a missing frame stands the one before.
    const wanted = upTo(179).map((number) => (number % 7 === 3 ? number - 1 : number))
    expect(await inOrder(output)).toEqual(wanted)
    await expectInSync(output)
  })

  it('are each fourth, where there were 120 a second', async () => {
    const output = prepared.outputOf('fast.mp4')
    expect(await inOrder(output)).toEqual(upTo(90).map((frame) => frame * 4 + 2))
  })

  it('are each shown twice, where there were 15 a second', async () => {
    const numbers = await inOrder(prepared.outputOf('slow.mkv'))
    expect(numbers.length).toBeGreaterThanOrEqual(178)
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(89)
    const [before, after] = await Promise.all(
      [prepared.inputOf('slow.mkv'), prepared.outputOf('slow.mkv')].map(beepTimes),
    )
    expect(after?.length).toBe(before?.length)
    for (const [at, time] of (after ?? []).entries()) expect(time).toBeCloseTo(before?.[at] as number, 2)
  })
})

describe('a video that players turn', () => {
  /** Without colours: what is drawn to a canvas comes back in another matrix, which weighs them otherwise. */
  const gray = (size: string): string => `-f lavfi -i testsrc=size=${size}:rate=30:duration=1,hue=s=0`
  // What ffmpeg does to the picture of the same track without a pose.
  const poses = [
    ['turned.mkv', { yaw: 0, roll: -90 }, 'transpose=clock'],
    ['mirrored.mkv', { yaw: 180, roll: 0 }, 'hflip'],
    ['mirrored-turned.mkv', { yaw: 180, roll: -90 }, 'hflip,transpose=clock'],
  ] as const
  let copied: VideoPreparation
  let baked: VideoPreparation
  beforeAll(async () => {
    const straight = await ffmpeg(`${gray('640x360')} ${h264}`, 'mp4')
    const mkv = await ffmpeg('-i in.mp4 -c copy', 'mkv', { 'in.mp4': straight })
    const posed = Object.fromEntries(poses.map(([name, pose]) => [name, withPose(mkv, pose)]))
    const wanted = await Promise.all(
      poses.map(async ([name, , filter]) => {
        const upright = await ffmpeg(`-i in.mkv -vf ${filter} ${h264}`, 'mp4', { 'in.mkv': mkv })
        return [`upright-${name}.mp4`, upright] as const
      }),
    )
    const edge = withPose(mkv, { yaw: 90, roll: -90 })
    copied = await prepareVideos({ ...posed, ...Object.fromEntries(wanted), 'edge.mkv': edge })
    const turned = await ffmpeg('-i in.mp4 -c copy -metadata:s:v rotate=90', 'mp4', { 'in.mp4': straight })
    baked = await prepareVideos({ ...posed, 'turned.mp4': turned }, { policy: { videoRotation: 'bake' } })
  }, 300_000)
  afterAll(async () => {
    await copied?.[Symbol.asyncDispose]()
    await baked?.[Symbol.asyncDispose]()
  })

  async function expectAlike(file: string, wanted: string): Promise<void> {
    const [found, expected] = await Promise.all([file, wanted].map(thumbnail))
    for (const [at, value] of (expected ?? []).entries()) {
      expect(Math.abs((found?.[at] ?? Number.NaN) - value), String(found)).toBeLessThan(16)
    }
  }

  it('is upright without them, when that is asked for', async () => {
    expect(baked.reported('turned.mp4').facts).toMatchObject({ width: 360, height: 640 })
    expect(baked.reported('turned.mp4').output?.facts).toMatchObject({ rotation: 0, width: 360, height: 640 })
    const output = baked.outputOf('turned.mp4')
    await expectAlike(output, baked.inputOf('turned.mp4'))
    expect((await judgeFile({ name: 'turned.mp4', bytes: output })).violations).toEqual([])
  })

  it.each(poses)(
    'is shown as before when %s becomes an MP4, and when it is turned for good',
    async (name) => {
      expect(copied.reported(name).plan.steps).not.toContainEqual(
        expect.objectContaining({ kind: 'transcode-video' }),
      )
      const { rotation, mirrored, width, height } = copied.reported(name).facts as VideoFacts
      expect(copied.reported(name).output?.facts).toMatchObject({ rotation, mirrored, width, height })
      expect(baked.reported(name).output?.facts).toMatchObject({
        rotation: 0,
        mirrored: false,
        width,
        height,
      })
      const wanted = copied.inputOf(`upright-${name}.mp4`)
      await expectAlike(baked.outputOf(name), wanted)
      // What is mirrored the ffmpeg of these tests shows as it is stored.
      if (!mirrored) await expectAlike(copied.outputOf(name), wanted)
    },
  )

  it('to its edge keeps a width and a height', async () => {
    expect(copied.reported('edge.mkv').output?.facts).toMatchObject({ rotation: 0, width: 640, height: 360 })
    // It tells of matrices other than that of an upright picture.
    const { answer } = await ffprobe(copied.outputOf('edge.mkv'), [
      ...['-select_streams', 'v:0', '-show_entries', 'stream_side_data=side_data_type,displaymatrix'],
    ])
    expect((answer as { streams: { side_data_list?: unknown }[] }).streams).toEqual([{}])
  })
})

describe('a cut', () => {
  let video: Uint8Array
  beforeAll(async () => {
    video = await ffmpeg(`${numberedFrames('360x640', 30, 8)} ${beeps(8)} ${h264} ${aac}`, 'mp4')
  }, 120_000)

  const options = { thumbnailOffset: 3000 }
  const creator = { maxVideoSeconds: 4 }
  const consent = ['trimVideo'] as const

  it('by copying starts at the key frame before, and is never too long; the cover moves along', async () => {
    await using prepared = await prepareVideos(
      { 'clip.mp4': video },
      { options, creator, policy: { consent, trimStart: 2.5 } },
    )
    const { trimmed } = prepared.reported('clip.mp4')
    expect(trimmed?.start).toBeCloseTo(2, 4)
    const output = prepared.outputOf('clip.mp4')
    const numbers = await inOrder(output)
    expect(numbers).toEqual(upTo(numbers.length, 60))
    // B-frames at the end can be short of what they are predicted from.
    expect(numbers.length).toBeGreaterThanOrEqual(117)
    expect((await durations(output)).file).toBeLessThanOrEqual(4)
    const wanted = await packets(prepared.inputOf('clip.mp4'), 'v:0')
    expect(await packets(output, 'v:0')).toEqual(wanted.slice(60, 60 + numbers.length))
    await expectInSync(output)
    expect(prepared.report.postBody?.data.TIKTOK?.thumbnailOffset).toBe(1000)
    expect(prepared.report.issues.map(({ code }) => code)).not.toContain('cover-cut')
  }, 120_000)

  it('that is exact starts with the very frame, says where its cover went, and is as sharp as it was', async () => {
    const busy = `-f lavfi -i testsrc2=size=360x640:rate=30:duration=7,noise=alls=9:allf=t`
    const rate = '-c:v libx264 -preset ultrafast -b:v 500k -maxrate 500k -bufsize 500k -pix_fmt yuv420p'
    await using prepared = await prepareVideos(
      { 'clip.mp4': video, 'busy.mp4': await ffmpeg(`${busy} ${rate}`, 'mp4') },
      { options: { thumbnailOffset: 7000 }, creator, policy: { consent, trimStart: 2.5, trimExactly: true } },
    )
    const bits = async (file: string): Promise<number> =>
      ((await stat(file)).size * 8) / (await durations(file)).file
    const grown = (await bits(prepared.outputOf('busy.mp4'))) / (await bits(prepared.inputOf('busy.mp4')))
    expect(grown).toBeGreaterThan(0.7)
    expect(grown).toBeLessThan(1.5)
    expect(prepared.report.issues).toContainEqual(
      expect.objectContaining({
        ...{ code: 'cover-cut', file: 'clip.mp4', received: 7000 },
        requirement: { min: 2500, max: 6500 },
      }),
    )
    expect(prepared.reported('clip.mp4').trimmed).toEqual({ start: 2.5, end: 6.5 })
    const output = prepared.outputOf('clip.mp4')
    expect(await inOrder(output)).toEqual(upTo(120, 75))
    expect((await durations(output)).file).toBeLessThanOrEqual(4)
    await expectInSync(output)
  }, 120_000)
})
