import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { foundVideoPath } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import { ffprobe } from '@postfit/gate/ffprobe.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exiftoolProblem, metadataLeft } from './testing/exiftool.ts'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

/**
 * A hash of all that a track shows, or of its packets, by the machine's own ffmpeg: npm's is of 2018 and crashes at transport
 * streams.
 */
async function hashOf(file: string, track: 'v' | 'a', more: readonly string[] = []): Promise<string> {
  const args = ['-v', 'error', '-i', file, '-map', `0:${track}:0`, ...more, '-f', 'md5', '-']
  return (await promisify(execFile)('ffmpeg', args)).stdout
}
const packets = ['-c', 'copy']

const problem = await promisify(execFile)('ffmpeg', ['-version']).then(
  () => null,
  (error: Error) => error.message,
)
if (problem) console.warn(`Not judged by ffmpeg: ${problem}`)

/** As phones write them: no more is done than to take out where they were filmed. */
const phones = ['phone-jitter.mp4', 'phone-double.mov', 'phone-hlg.mov']
const streams = ['private-aac.mts', 'camcorder-message.ts']
/** Of which programs understand the index differently, or whose pictures tell where they were filmed: written anew, not encoded. */
const mended = [
  ...['camcorder-message.mp4', 'message-samples.mp4', 'message-samples-that-last.mp4', 'far-start-index.mp4'],
]
const data = ['flight-data.mp4', 'measured-text.mp4', 'camcorder-data.mp4', 'unknown-data.mp4']
const faster = ['faster-than-60.mp4', 'faster-than-60.mkv']
const refused: Readonly<Record<string, string>> = {
  ...{ 'encrypted.mp4': 'video-readable', 'reference-movie.mov': 'video-readable' },
  ...{ 'av1-without-header.mp4': 'video-readable', 'windows.wmv': 'file-kind', 'real.rm': 'file-kind' },
  ...{ 'encrypted-sound.mp4': 'video-readable', 'sound-elsewhere.mov': 'video-readable' },
  ...{ 'zlib-frames.mkv': 'video-readable', 'bzlib-frames.mkv': 'video-readable' },
  ...{ 'program-stream.mpg': 'file-kind', 'theora.ogv': 'file-kind' },
}

describe.skipIf(problem)('what others write', () => {
  let prepared: VideoPreparation
  beforeAll(async () => {
    const names = [
      ...phones,
      ...streams,
      ...data,
      ...mended,
      ...Object.keys(refused),
      ...faster,
      'edits-of-nothing.mp4',
    ]
    prepared = await prepareVideos(Object.fromEntries(names.map((name) => [name, foundVideoPath(name)])))
  }, 600_000)
  afterAll(() => prepared?.[Symbol.asyncDispose]())

  it.each([...phones, ...data])('of %s all packets stay, and what is private goes', async (name) => {
    const [input, output] = [prepared.inputOf(name), prepared.outputOf(name)]
    expect(await hashOf(output, 'v', packets)).toBe(await hashOf(input, 'v', packets))
    if (phones.includes(name))
      expect(await hashOf(output, 'a', packets)).toBe(await hashOf(input, 'a', packets))
    expect(prepared.reported(name).output?.facts).toMatchObject({ metadata: [], tracks: { other: 0 } })
  })

  it('no output tells where it was filmed, as ExifTool sees it', async ({ skip }) => {
    const missing = await exiftoolProblem()
    if (missing) skip(missing)
    const left = await metadataLeft([...phones, ...streams].map((name) => prepared.outputOf(name)))
    const telling = /GPS|Location|Make|Model|DateTimeOriginal/i
    expect(
      [...left].flatMap(([name, tags]) => tags.filter((tag) => telling.test(tag)).map((tag) => [name, tag])),
    ).toEqual([])
  })

  it.each(streams)('%s becomes an MP4 that shows and sounds the same', async (name) => {
    const [input, output] = [prepared.inputOf(name), prepared.outputOf(name)]
    expect(prepared.reported(name).plan.steps).not.toContainEqual(
      expect.objectContaining({ kind: 'transcode-video' }),
    )
    expect(await hashOf(output, 'v')).toBe(await hashOf(input, 'v'))
    if (prepared.reported(name).facts.kind === 'video' && name === 'private-aac.mts') {
      expect(await hashOf(output, 'a')).toBe(await hashOf(input, 'a'))
    }
    expect((await judgeFile({ name, bytes: output })).violations).toEqual([])
  })

  it.each(mended)('%s becomes an MP4 from 0 on that shows the same, and tells nothing', async (name) => {
    const [input, output] = [prepared.inputOf(name), prepared.outputOf(name)]
    expect(prepared.reported(name).plan.steps).not.toContainEqual(
      expect.objectContaining({ kind: 'transcode-video' }),
    )
    expect(await hashOf(output, 'v')).toBe(await hashOf(input, 'v'))
    expect(prepared.reported(name).output?.facts).toMatchObject({
      obstacles: [],
      metadata: [],
      frameRate: 30,
    })
    const { answer } = await ffprobe(output, ['-show_format'])
    const { format } = answer as { format: { start_time: string; duration: string } }
    expect(Number(format.start_time)).toBeLessThan(0.05)
    expect(Number(format.duration)).toBeCloseTo(1, 1)
    expect((await readFile(output)).includes('MDPM')).toBe(false)
    expect((await judgeFile({ name, bytes: output })).violations).toEqual([])
  })

  it.each(Object.entries(refused))('%s is refused by %s, before anything is promised', (name, code) => {
    expect(prepared.reported(name)).toMatchObject({ output: null, error: null })
    const errors = prepared.report.issues.filter(
      ({ file, severity }) => file === name && severity === 'error',
    )
    expect(errors.map(({ code }) => code)).toContain(code)
    expect(errors.filter(({ repair }) => repair !== 'none')).toEqual([])
  })

  it('what shows nothing is not handed over, though it was written', () => {
    const { plan, output, error } = prepared.reported('edits-of-nothing.mp4')
    expect(plan.steps.length).toBeGreaterThan(0)
    expect(output).toBeNull()
    expect(error).toMatchObject({ code: 'output-mismatch', message: expect.stringContaining('it has none') })
  })

  it.each(faster)('%s has 60 frames a second then, not 30', (name) => {
    expect(prepared.reported(name).output?.facts).toMatchObject({ frameRate: 60 })
  })
})
