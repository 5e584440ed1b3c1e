import { missingBrowser } from '@postfit/browser'
import type { VideoFacts } from '@postfit/core'
import { videoPath } from '@postfit/fixtures'
import { ffmpeg } from '@postfit/fixtures/ffmpeg.ts'
import { withPose } from '@postfit/fixtures/splice/matroska.ts'
import { judgeFile } from '@postfit/gate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { likeness } from './testing/likeness.ts'
import { beeps, beepTimes, durations, packets, patches } from './testing/video-content.ts'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

/** Fine detail that is soft enough for any encoder: all of what is compared is where it is, not how it was encoded. */
const drawn = (size: string): string =>
  `-f lavfi -i testsrc=size=${size}:rate=30:duration=0.5,gblur=sigma=1.5,format=yuv420p`
const h264 = '-c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p'

const [wide, mkv] = await Promise.all([
  ffmpeg(`${drawn('960x540')} ${beeps(1)} -t 0.5 ${h264} -c:a aac`, 'mp4'),
  ffmpeg(`${drawn('960x540')} ${h264}`, 'mkv'),
])
const turned = await ffmpeg('-i in.mp4 -c copy -metadata:s:v rotate=90', 'mp4', { 'in.mp4': wide })
const anamorphic = await ffmpeg(`${drawn('720x540')},setsar=4/3 ${h264}`, 'mp4')
const odd = await ffmpeg(
  `${drawn('962x542')},format=yuv444p,crop=961:541 -c:v libx264 -preset ultrafast -crf 12`,
  'mp4',
)
/** Of each plane as many samples (gbrp10le: green, blue and red), or chroma that is halved downwards alone. */
const rarely = (format: string) =>
  ffmpeg(
    `${drawn('640x360')} -t 0.2 -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 8M -pix_fmt ${format}`,
    'webm',
  )
const sources = {
  'wide.mp4': wide,
  'turned.mp4': turned,
  'mirrored.mkv': withPose(mkv, { yaw: 180, roll: -90 }),
  'anamorphic.mp4': anamorphic,
  'odd.mp4': odd,
}

/** What ffmpeg does to the picture as it is stored, so that it is as players show it. */
const shown: Readonly<Record<keyof typeof sources, string>> = {
  'wide.mp4': 'null',
  'turned.mp4': 'transpose=cclock',
  'mirrored.mkv': 'hflip,transpose=clock',
  'anamorphic.mp4': 'scale=960:540:flags=lanczos,setsar=1',
  'odd.mp4': 'null',
}

const names = Object.keys(sources) as (keyof typeof sources)[]
const upright: readonly (keyof typeof sources)[] = ['turned.mp4', 'mirrored.mkv']

const near = (found: readonly number[] | undefined, wanted: readonly number[], by: number): void => {
  for (const [at, value] of wanted.entries()) {
    expect(Math.abs((found?.[at] ?? Number.NaN) - value), String(found)).toBeLessThanOrEqual(by)
  }
}

describe('a crop', () => {
  const videoFit = { mode: 'crop', ratio: { width: 1, height: 1 }, around: { x: 0.3, y: 0.3 } } as const
  let prepared: VideoPreparation
  beforeAll(async () => {
    const square = await ffmpeg(`${drawn('480x480')} ${h264}`, 'mp4')
    const fixtures = { 'pq.webm': videoPath('vp9-pq.webm'), 'square.mp4': square }
    const rare = { 'gbr.webm': await rarely('gbrp10le'), '440.webm': await rarely('yuv440p') }
    prepared = await prepareVideos({ ...sources, ...fixtures, ...rare }, { policy: { videoFit } })
  }, 120_000)
  afterAll(() => prepared[Symbol.asyncDispose]())

  it.each(names)('of %s is the part where the person pointed', async (name) => {
    const output = prepared.outputOf(name)
    expect(prepared.reported(name).output?.facts).toMatchObject({ width: 540, height: 540, rotation: 0 })
    const part = upright.includes(name) ? 'crop=540:540:0:18' : 'crop=540:540:18:0'
    expect(await likeness(output, prepared.inputOf(name), `${shown[name]},${part}`)).toBeGreaterThan(0.98)
    expect((await judgeFile({ name, bytes: output })).violations).toEqual([])
  })

  it('of high dynamic range is that of the whole video in standard range', async () => {
    await using whole = await prepareVideos({ 'pq.webm': videoPath('vp9-pq.webm') })
    // So small a video is enlarged.
    const { plan, facts } = prepared.reported('pq.webm')
    const [all, cut] = [whole, prepared].map((one) => one.reported('pq.webm').output?.facts as VideoFacts)
    const step = plan.steps.find((one) => one.kind === 'crop')
    const factor = (all?.width ?? 0) / (facts as VideoFacts).width
    const part = `crop=${cut?.width}:${cut?.height}:${(step?.x ?? Number.NaN) * factor}:0`
    const alike = await likeness(prepared.outputOf('pq.webm'), whole.outputOf('pq.webm'), part)
    expect(alike).toBeGreaterThan(0.98)
  })

  it('of RGB with ten bits has its colours, which browsers draw wrongly', async () => {
    const wanted = 'crop=360:360:12:0,scale=out_color_matrix=bt709:out_range=tv'
    const alike = await likeness(prepared.outputOf('gbr.webm'), prepared.inputOf('gbr.webm'), wanted)
    expect(alike).toBeGreaterThan(0.98)
  })

  it('of chroma that Chromium says it decodes, and does not, is refused by the name of its codec', () => {
    const { output, error } = prepared.reported('440.webm')
    expect(output).toBeNull()
    expect(error).toMatchObject({ code: 'unsupported', message: expect.stringContaining('vp9 (vp09.01') })
  })

  it('leaves the sound as it was, and in time', async () => {
    const [input, output] = [prepared.inputOf('wide.mp4'), prepared.outputOf('wide.mp4')]
    expect(await packets(output, 'a:0')).toEqual(await packets(input, 'a:0'))
    expect((await durations(output)).video).toBeCloseTo((await durations(input)).video, 1)
    expect((await beepTimes(output))[0]).toBeLessThan(((await beepTimes(input))[0] as number) + 1 / 30)
  })

  it('encodes nothing where a video has the ratio', async () => {
    const [input, output] = [prepared.inputOf('square.mp4'), prepared.outputOf('square.mp4')]
    expect(await packets(output, 'v:0')).toEqual(await packets(input, 'v:0'))
  })
})

describe('a canvas', () => {
  const ratio = { width: 9, height: 16 }
  /** Whether a video is stored with its colours in the matrix of high definition, and what its patches say of the canvas. */
  const red = (matrix: 'bt601' | 'bt709') =>
    ffmpeg(
      `-f lavfi -i color=c=0xC83232:size=640x360:rate=30:duration=0.3,format=rgb24,` +
        `scale=out_color_matrix=${matrix}:out_range=tv,format=yuv420p ${h264} ` +
        `-colorspace ${matrix === 'bt601' ? 'smpte170m' : 'bt709'}`,
      'mp4',
    )

  it('of one colour has it, whatever the coding of the video', async () => {
    const files = { 'bt601.mp4': await red('bt601'), 'bt709.mp4': await red('bt709') }
    const videoFit = { mode: 'pad', ratio, fill: '#3060c0' } as const
    const hdr = { 'pq.webm': videoPath('vp9-pq.webm') }
    await using prepared = await prepareVideos({ ...files, ...hdr }, { policy: { videoFit } })
    const wanted = [48, 96, 192]
    for (const name of Object.keys(files)) {
      const output = prepared.outputOf(name)
      expect(prepared.reported(name).output?.facts).toMatchObject({ width: 640, height: 1138 })
      const [first] = await patches(output, 1, 9)
      for (const row of [0, 1, 2, 6, 7, 8]) near(first?.[row], wanted, 5)
      near(first?.[4], [200, 50, 50], 8)
      expect((await judgeFile({ name, bytes: output })).violations).toEqual([])
    }
    const [first] = await patches(prepared.outputOf('pq.webm'), 1, 16)
    for (const row of [0, 15]) near(first?.[row], wanted, 5)
  }, 60_000)

  describe('of a blurred copy', () => {
    let prepared: VideoPreparation
    beforeAll(async () => {
      prepared = await prepareVideos(sources, { policy: { videoFit: { mode: 'pad', ratio, fill: 'blur' } } })
    }, 120_000)
    afterAll(() => prepared[Symbol.asyncDispose]())

    it.each(['wide.mp4', 'anamorphic.mp4', 'odd.mp4'] as const)('is behind %s', async (name) => {
      const output = prepared.outputOf(name)
      const facts = prepared.reported(name).output?.facts as VideoFacts
      const { width, height } = facts
      expect(Math.abs(width / height - 9 / 16)).toBeLessThan(0.002)
      const inner = 2 * Math.round((width * 9) / 32)
      const top = 2 * Math.floor((height - inner) / 4)
      const source = prepared.inputOf(name)
      const picture = `scale=${width}:${inner}:flags=lanczos`
      const soft = `scale=-2:${height},crop=${width}:${height},boxblur=${Math.round(height / 32)}:2`
      const laid = `${shown[name]},split[a][b];[a]${picture}[p];[b]${soft}[q];[q][p]overlay=0:${top}`
      expect(await likeness(output, source, laid)).toBeGreaterThan(0.98)
      expect(
        await likeness(output, source, `${shown[name]},${picture}`, `crop=${width}:${inner}:0:${top}`),
      ).toBeGreaterThan(0.98)
    })

    it.each(upright)('is not needed for %s, which has the ratio: nothing is encoded', async (name) => {
      expect(await packets(prepared.outputOf(name), 'v:0')).toEqual(
        await packets(prepared.inputOf(name), 'v:0'),
      )
    })
  })
})

for (const browser of ['firefox', 'webkit'] as const) {
  const problem = await missingBrowser(browser)
  const why = problem ? ` (skipped: ${problem})` : ''
  // Without colours, which Firefox decodes to others.
  const gray = () => ffmpeg(`-i in.mp4 -vf hue=s=0 ${h264}`, 'mp4', { 'in.mp4': wide })

  it.skipIf(problem)(
    `${browser} crops as well${why}`,
    async () => {
      const videoFit = { mode: 'crop', ratio: { width: 1, height: 1 } } as const
      const straight = await gray()
      const posed = await ffmpeg('-i in.mp4 -c copy -metadata:s:v rotate=90', 'mp4', { 'in.mp4': straight })
      const files = { 'wide.mp4': straight, 'turned.mp4': posed }
      await using cut = await prepareVideos(files, { browser, policy: { videoFit } })
      for (const name of ['wide.mp4', 'turned.mp4'] as const) {
        const filters = `${shown[name]},crop=540:540`
        expect(await likeness(cut.outputOf(name), cut.inputOf(name), filters)).toBeGreaterThan(0.98)
      }
    },
    60_000,
  )

  // Its pictures come in red, green and blue, which is another way to the canvas.
  it.skipIf(problem || browser !== 'firefox')(
    `${browser} pads as well${why}`,
    async () => {
      const videoFit = { mode: 'pad', ratio: { width: 1, height: 1 }, fill: 'blur' } as const
      await using laid = await prepareVideos({ 'wide.mp4': await gray() }, { browser, policy: { videoFit } })
      const [output, input] = [laid.outputOf('wide.mp4'), laid.inputOf('wide.mp4')]
      expect(await likeness(output, input, 'null', 'crop=960:540')).toBeGreaterThan(0.98)
    },
    60_000,
  )
}
