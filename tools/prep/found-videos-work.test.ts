import { readFile } from 'node:fs/promises'
import { foundVideoPath } from '@postfit/fixtures'
import { unusedPlace } from '@postfit/fixtures/found-videos/work.ts'
import { boxAt } from '@postfit/fixtures/splice/mp4-boxes.ts'
import { judgeFile } from '@postfit/gate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exiftoolProblem, metadataLeft } from './testing/exiftool.ts'
import { beepTimes, durations, patches, shownFrames, thumbnail, toneLevels } from './testing/video-content.ts'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

const run = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)

/** What pictures come out of videos that are copied, by their numbers. */
const copied: Readonly<Record<string, readonly number[]>> = {
  'edits-two-parts.mp4': [...run(0, 60), ...run(120, 60)],
  'matrix-of-zeros.mp4': run(0, 30),
  'matrix-flat.mp4': run(0, 30),
  'two-descriptions.mp4': [...run(0, 60), ...run(0, 60)],
  'far-start.mp4': run(0, 120),
  'far-start.webm': run(0, 120),
  'milliseconds-60fps.mkv': run(0, 180),
  'milliseconds-29.97fps.mkv': run(0, 90),
  'first-sound-silent.mp4': run(0, 60),
  'no-brand.mov': run(0, 60),
  'unused-media.mp4': run(0, 60),
  'edits-two-parts-pcm.mov': [...run(0, 30), ...run(60, 30)],
  'edits-two-speeds.mp4': [...run(0, 30), ...run(60, 30)],
  'sound-gap.mkv': run(0, 120),
  'no-brand-index-in-front.mov': run(0, 60),
  'stripped-frames.mkv': run(0, 30),
  'sound-outlasts-pictures.mkv': run(0, 30),
  'sound-outlasts-pictures.webm': run(0, 30),
  'open-group-first.mkv': run(30, 60),
  'sound-alac.mov': run(0, 60),
  'sound-mp3.mov': run(0, 60),
  'sound-mp2.mov': run(0, 30),
  'sound-mp2.mkv': run(0, 30),
  'sound-eac3.mts': run(0, 30),
  'interlaced.ts': run(0, 50),
  'hidden-pictures.webm': run(0, 90),
  'starts-between-key-frames.ts': run(30, 90),
  'sound-announced-only.ts': run(0, 60),
  'media-box-too-long.mp4': run(0, 60),
  'pictures-in-prefixes.mp4': run(0, 60),
}

/** When the first picture is shown, where that is not at once: those before it need what was cut off. */
const shownFrom: Readonly<Record<string, number>> = {
  'open-group-first.mkv': 0.147,
  'starts-between-key-frames.ts': 0.317,
}

/** The same of those that are encoded at 30 frames a second: frame by frame what is shown in the middle of its time. */
const encoded: Readonly<Record<string, (seconds: number) => number>> = {
  'edits-two-parts-100fps.mp4': (seconds) => Math.floor((seconds < 1 ? seconds : seconds + 1) * 100),
  'two-descriptions-100fps.mp4': (seconds) => Math.floor((seconds * 15_360) / 154) % 60,
  'one-picture.mp4': () => 0,
  'one-picture-with-sound.mov': () => 0,
  'edits-two-parts-sound-100fps.mp4': (seconds) => Math.floor((seconds < 1 ? seconds : seconds + 1) * 100),
  'av1-header-in-index.mp4': (seconds) => Math.floor(seconds * 30),
  'sound-alac-100fps.mov': (seconds) => Math.floor(seconds * 100),
  'hybrid-100fps.mov': (seconds) => Math.floor(seconds * 100),
  'interlaced-100fps.ts': (seconds) => Math.floor(seconds * 100),
  'recovery-points-100fps.ts': (seconds) => 100 + Math.floor(seconds * 100),
  'hidden-pictures-100fps.webm': (seconds) => Math.floor(seconds * 100),
  'starts-between-key-frames-100fps.ts': (seconds) => 100 + Math.floor(seconds * 100),
}

/** The others have no reason to be encoded but this one, which is found out while they are copied. */
const sizeChanges = ['size-changes.webm', 'size-changes-copied-vp8.webm', 'size-changes-copied-vp9.webm']
const turned = ['turned-by-movie-100fps.mp4', 'turned-by-both.mp4']
const heard: Readonly<Record<string, readonly number[]>> = {
  'sound-gap.webm': [0, 1, 3],
  'far-start.mp4': [0, 1, 2, 3],
  'far-start.webm': [0, 1, 2, 3],
  'milliseconds-60fps.mkv': [0, 1, 2],
  'edits-two-parts-sound-100fps.mp4': [0, 1],
  'edits-two-parts-pcm.mov': [0, 1],
  'sound-gap.mkv': [0, 1, 3],
  'one-picture-with-sound.mov': [0, 1, 2, 3],
  'sound-outlasts-pictures.mkv': [0, 1, 2],
  'sound-outlasts-pictures.webm': [0, 1, 2],
  'sound-alac.mov': [0, 1],
  'sound-mp3.mov': [0, 1],
  'sound-mp2.mov': [0],
  'sound-mp2.mkv': [0.01],
  'sound-eac3.mts': [0],
  'interlaced.ts': [0, 1],
  'sound-alac-100fps.mov': [0, 1],
  'open-group-first.mkv': [0.147, 1.147],
  'milliseconds-100fps.mkv': [0, 1],
  'milliseconds-100fps.webm': [0, 1],
  'hidden-pictures.webm': [0, 1, 2],
  'starts-between-key-frames.ts': [0.317, 1.317, 2.317],
  'media-box-too-long.mp4': [0, 1],
}
const negative = ['negative-duration.mp4', 'negative-durations.mov']
/** Their containers do not tell what an encoder needed before the first sound: it is a packet late in them, too, and so are the pictures. */
const untold = [
  'far-start.mp4',
  'milliseconds-60fps.mkv',
  'sound-gap.mkv',
  'sound-outlasts-pictures.mkv',
  'milliseconds-100fps.mkv',
  'interlaced.ts',
]
const recovered = 'recovery-points-100fps.mov'
const unheard = ['sound-unread.mkv', 'sound-302m.ts']
const tones: Readonly<Record<string, readonly number[]>> = {
  'four-microphones.mov': [300, 700, 1500],
  'first-sound-silent.mp4': [700],
}

describe('videos as others write them', () => {
  let prepared: VideoPreparation
  const all = new Set([
    ...[
      ...Object.keys(copied),
      ...Object.keys(encoded),
      ...turned,
      ...Object.keys(heard),
      ...Object.keys(tones),
    ],
    ...['edits-pause.mp4', 'late-without-edits.mp4', recovered, ...negative, ...sizeChanges],
  ])
  beforeAll(async () => {
    const names = [...all, ...unheard]
    prepared = await prepareVideos(Object.fromEntries(names.map((name) => [name, foundVideoPath(name)])))
  }, 1_200_000)
  afterAll(() => prepared?.[Symbol.asyncDispose]())

  it.each([...all])('%s comes out as the gate wants it', async (name) => {
    expect(prepared.reported(name).error).toBeNull()
    const { violations } = await judgeFile({ name, bytes: prepared.outputOf(name) })
    expect(violations).toEqual([])
  })

  it.each(Object.entries(copied))(
    '%s shows what players show of it, packet by packet',
    async (name, numbers) => {
      expect(prepared.reported(name).plan.steps).not.toContainEqual(
        expect.objectContaining({ kind: 'transcode-video' }),
      )
      const frames = await shownFrames(prepared.outputOf(name))
      expect(frames.map(({ number }) => number)).toEqual(numbers)
      // Parts of live streams start with what is decoded out of order, two frames late.
      const from = shownFrom[name] ?? 0
      expect(frames[0]?.time).toBeGreaterThanOrEqual(from)
      expect(frames[0]?.time).toBeLessThan(from + 0.07)
    },
  )

  it.each(Object.entries(encoded))('%s shows what players show of it, encoded', async (name, numberAt) => {
    const frames = await shownFrames(prepared.outputOf(name))
    expect(frames.length).toBeGreaterThanOrEqual(30)
    for (const [at, { number, time }] of frames.entries()) {
      expect(time).toBeCloseTo(at / 30, 3)
      expect(Math.abs(number - numberAt((at + 0.5) / 30)), `frame ${at}`).toBeLessThanOrEqual(1)
    }
  })

  it('edits-pause.mp4 shows its parts when players do', async () => {
    const frames = await shownFrames(prepared.outputOf('edits-pause.mp4'))
    const source = await shownFrames(prepared.inputOf('edits-pause.mp4'))
    expect(frames.map(({ number }) => number)).toEqual(source.map(({ number }) => number))
    const { file } = await durations(prepared.outputOf('edits-pause.mp4'))
    expect(file).toBeCloseTo(3.5, 1)
  })

  it('late-without-edits.mp4 is encoded as late as it was', async () => {
    const frames = await shownFrames(prepared.outputOf('late-without-edits.mp4'))
    expect(frames.map(({ number }) => number)).toEqual(run(0, 60))
    expect(frames[0]?.time).toBeCloseTo(2 / 30, 2)
  })

  it(`${recovered} is decoded from a picture on that is no IDR picture`, async () => {
    const [frames, source] = await Promise.all([
      shownFrames(prepared.outputOf(recovered)),
      shownFrames(prepared.inputOf(recovered)),
    ])
    const at = (seconds: number) => source.findLast(({ time }) => time <= seconds)?.number ?? Number.NaN
    expect(frames.length).toBeGreaterThan(60)
    for (const { number, time } of frames)
      expect(Math.abs(number - at(time + 0.5 / 30))).toBeLessThanOrEqual(1)
  })

  it('milliseconds-100fps.mkv begins with the first picture, as late as that was, and ends with the last', async () => {
    const frames = await shownFrames(prepared.outputOf('milliseconds-100fps.mkv'))
    expect(frames.length).toBe(60)
    expect(frames[0]?.number).toBeLessThan(3)
    expect(frames.at(-1)?.number).toBeGreaterThan(195)
    for (const [at, { time }] of frames.entries()) expect(time).toBeCloseTo(1024 / 48_000 + at / 30, 2)
  })

  it('milliseconds-100fps.webm does not repeat its last picture while sound goes on', async () => {
    const frames = await shownFrames(prepared.outputOf('milliseconds-100fps.webm'))
    expect(frames.length).toBeLessThanOrEqual(31)
    expect((await durations(prepared.outputOf('milliseconds-100fps.webm'))).audio).toBeCloseTo(2, 1)
  })

  it.each(['interlaced.ts', 'interlaced-100fps.ts'])(
    '%s is as high in its index as its pictures',
    async (name) => {
      const header = boxAt(await readFile(prepared.outputOf(name)), 'moov', 'trak', 'tkhd')
      expect([76, 80].map((at) => header.readUInt32BE(at) / 65_536)).toEqual([360, 640])
    },
  )

  it.each(negative)('%s plays as FFmpeg plays it', async (name) => {
    const frames = await shownFrames(prepared.outputOf(name))
    const source = await shownFrames(prepared.inputOf(name))
    expect(frames.map(({ number }) => number)).toEqual(source.map(({ number }) => number))
    for (const [at, { time }] of frames.entries()) expect(time).toBeCloseTo(source[at]?.time ?? Number.NaN, 2)
  })

  it('turned-by-both.mp4 is turned as players turn it', async () => {
    const [before, after] = await Promise.all([
      thumbnail(prepared.inputOf('turned-by-both.mp4')),
      thumbnail(prepared.outputOf('turned-by-both.mp4')),
    ])
    expect(Math.max(...before.map((value, at) => Math.abs(value - (after[at] ?? 255))))).toBeLessThan(24)
  })

  it('turned-by-movie-100fps.mp4 lies on its side, not stretched', async () => {
    const { output } = prepared.reported('turned-by-movie-100fps.mp4')
    expect(output?.facts).toMatchObject({ width: 640, height: 360, rotation: 0 })
    // The first picture is number 1, whose only white bar was on the left and is at the top now.
    const rows = await thumbnail(prepared.outputOf('turned-by-movie-100fps.mp4'))
    expect(Math.min(...rows.slice(0, 8))).toBeGreaterThan(100)
    expect(Math.max(...rows.slice(16))).toBeLessThan(60)
  })

  it.each(sizeChanges)('%s has one size, and nothing in it is stretched', async (name) => {
    const frames = await patches(prepared.outputOf(name), 1, 9)
    const brightness = (frame: number): number[] => (frames[frame] ?? []).map((color) => Math.max(...color))
    expect(Math.min(...brightness(15))).toBeGreaterThan(20)
    const [top = 255, , , , middle = 0, , , , bottom = 255] = brightness(45)
    expect([top, bottom].every((black) => black < 12)).toBe(true)
    expect(middle).toBeGreaterThan(20)
  })

  it.each(Object.entries(heard))('%s beeps when it did', async (name, times) => {
    const beeps = await beepTimes(prepared.outputOf(name))
    expect(beeps.length).toBe(times.length)
    const late = untold.includes(name) ? 1024 / 48_000 : 0
    for (const [at, time] of beeps.entries())
      expect(Math.abs(time - late - (times[at] ?? 0))).toBeLessThan(0.01)
  })

  it.each(Object.entries(tones))('%s lets be heard what was recorded', async (name, frequencies) => {
    expect(Math.min(...(await toneLevels(prepared.outputOf(name), frequencies)))).toBeGreaterThan(0.05)
  })

  it.each([
    ['milliseconds-60fps.mkv', 60],
    ['milliseconds-29.97fps.mkv', 30_000 / 1001],
    ['hidden-pictures.webm', 30],
  ])('%s is of one rate', (name, rate) => {
    const { output } = prepared.reported(name)
    expect(output?.facts).toMatchObject({ constantFrameRate: true, frameRate: expect.closeTo(rate, 3) })
  })

  it('hands over no bytes that no track uses', async () => {
    expect(await readFile(prepared.inputOf('unused-media.mp4'), 'latin1')).toContain(unusedPlace)
    expect(await readFile(prepared.outputOf('unused-media.mp4'), 'latin1')).not.toContain('48.8577')
  })

  it.each(unheard)('%s: its plan tells that the sound can neither be read nor copied', (name) => {
    const { output, error, issues, plan } = prepared.reported(name)
    expect({ output, error, steps: plan.steps }).toEqual({ output: null, error: null, steps: [] })
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'video-readable', received: ['unread-sound'], repair: 'none' }),
    )
  })

  it.skipIf(exiftoolProblem)('leaves no metadata', async () => {
    const names = ['matrix-flat.mp4', 'two-descriptions.mp4', 'no-brand.mov']
    const left = await metadataLeft(names.map((name) => prepared.outputOf(name)))
    expect([...left.values()].flat()).toEqual([])
  })
})

describe('cut from 1 to 3.5 s by copying', () => {
  /** Where each starts, at a key frame, and the numbers of the pictures that are shown. */
  const cut: Readonly<
    Record<string, { start: number; numbers: readonly number[]; beeps?: readonly number[] }>
  > = {
    'edits-two-parts.mp4': { start: 1, numbers: [...run(30, 30), ...run(120, 45)] },
    'open-groups.mp4': { start: 0, numbers: run(0, 105), beeps: [0, 1, 2, 3] },
    // Its pictures start two frames behind its sound.
    'far-start.mp4': { start: 2 / 30, numbers: run(0, 103) },
    'two-descriptions.mp4': { start: 0, numbers: [...run(0, 60), ...run(0, 45)] },
    'sound-ends-early.mkv': { start: 0.521, numbers: run(15, 90) },
    'sound-ends-early.mp4': { start: 1, numbers: run(30, 75) },
    'hybrid.mp4': { start: 2 / 30, numbers: run(0, 103), beeps: [0, 1, 2, 3] },
    'smooth-streaming.mp4': { start: 0, numbers: run(0, 103), beeps: [0, 1, 2, 3] },
    'open-groups-forgetting.mp4': { start: 0, numbers: run(0, 105), beeps: [0, 1, 2, 3] },
    'refreshed.mp4': { start: 0, numbers: run(0, 105), beeps: [0, 1, 2, 3] },
  }
  let prepared: VideoPreparation
  beforeAll(async () => {
    const files = Object.fromEntries(Object.keys(cut).map((name) => [name, foundVideoPath(name)]))
    const policy = { consent: ['trimVideo'], trimStart: 1, trimEnd: 3.5 } as const
    prepared = await prepareVideos(files, { policy, options: { thumbnailOffset: 3200 } })
  }, 1_200_000)
  afterAll(() => prepared?.[Symbol.asyncDispose]())

  it.each(Object.entries(cut))('%s ends where it was asked to', async (name, { start, numbers, beeps }) => {
    expect(prepared.reported(name).error).toBeNull()
    const { trimmed } = prepared.reported(name)
    expect(trimmed?.start).toBeCloseTo(start, 1)
    expect(trimmed?.end).toBeCloseTo(3.5, 3)
    const output = prepared.outputOf(name)
    expect((await shownFrames(output)).map(({ number }) => number)).toEqual(numbers)
    expect((await durations(output)).file).toBeCloseTo(3.5 - start, 1)
    // No track is left of sound of which there is nothing in the part.
    if (name.startsWith('sound-ends-early')) {
      expect(prepared.reported(name).output?.facts).toMatchObject({ tracks: { video: 1, audio: 0 } })
    }
    const times = beeps ? await beepTimes(output) : []
    expect(times.length).toBe(beeps?.length ?? 0)
    for (const [at, time] of times.entries()) expect(Math.abs(time - (beeps?.[at] ?? 0))).toBeLessThan(0.05)
  })
})
