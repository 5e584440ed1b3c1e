import { copyFile } from 'node:fs/promises'
import { firstLine } from '../first-line.ts'
import { rotated } from '../rotated.ts'
import { spread } from '../spread.ts'
import { shortPath } from './inputs.ts'
import { nearness, soundOffset, videoFindings } from './judge-video.ts'
import { type NativeEncoder, nativeFfmpeg } from './native-ffmpeg.ts'
import type { PageWork } from './page/page-api.ts'
import type { VideoContender, VideoRow } from './video-report.ts'
import type { VideoTab } from './video-tab.ts'
import type { VideoWork } from './works.ts'

/** What is measured with. */
export interface VideoBenchSetUp {
  readonly tab: VideoTab
  /** Where the page's outputs are written. */
  readonly output: string
  readonly rounds: number
  readonly encoders: readonly NativeEncoder[]
  readonly hasWasm: boolean
  readonly say: (line: string) => void
}

interface Run {
  readonly ms: number
  readonly firstByteMs?: number
  readonly memoryMB?: number | undefined
}

/** What is known of a contender with a work. */
interface Score {
  /** Of the input. */
  readonly frames: number
  readonly runs: Run[]
  found: Pick<VideoRow, 'bytes' | 'ssim' | 'psnr' | 'soundOffsetMs'> | undefined
  failure: string | null
}

type Scores = Map<VideoContender, Score>

/** All who can do a work, in turns. What Postfit makes of it first says which bitrate the others are asked for. */
export async function benchWork(setUp: VideoBenchSetUp, work: VideoWork, input: string): Promise<VideoRow[]> {
  const { tab, output, rounds, say } = setUp
  const { frames } = await videoFindings(input)
  say(`${work.name}: Postfit first`)
  await tab.run('postfit', { ...work, bitrate: 0, width: 2, height: 2, frameRate: 30 }, input, true)
  const { width, height, frameRate, bitrate } = await videoFindings(output)
  const wanted: PageWork = { ...work, width, height, frameRate, bitrate: Math.round(bitrate) }
  const contenders = contendersOf(setUp, work)
  const scores: Scores = new Map(contenders.map((id) => [id, newScore(frames)]))
  await copyFile(output, patternOf(setUp))
  for (let round = 0; round < rounds; round++) {
    for (const contender of rotated(contenders, round)) {
      say(`${work.name}: ${contender}, round ${round + 1} of ${rounds}`)
      await attempt(setUp, scores, contender, work, wanted, input)
    }
  }
  if (setUp.hasWasm && work.kind === 'encode') await withWasm(setUp, scores, work, wanted)
  await tab.close()
  return Array.from(scores, ([contender, score]) => row(contender, work, score))
}

/** Once, on a part: all of it would take minutes. */
async function withWasm(
  setUp: VideoBenchSetUp,
  scores: Scores,
  work: VideoWork,
  wanted: PageWork,
): Promise<void> {
  const input = await shortPath(work.input, setUp.say)
  const { frames } = await videoFindings(input)
  for (const contender of ['ffmpeg-wasm', 'ffmpeg-wasm-threads'] as const) {
    setUp.say(`${work.name}: ${contender}`)
    scores.set(contender, newScore(frames))
    await attempt(setUp, scores, contender, work, wanted, input)
  }
}

/** One run of a contender, whose first output is judged. One that failed is not asked again. */
async function attempt(
  setUp: VideoBenchSetUp,
  scores: Scores,
  contender: VideoContender,
  work: VideoWork,
  wanted: PageWork,
  input: string,
): Promise<void> {
  const { tab, output, say } = setUp
  const score = scores.get(contender)
  if (!score || score.failure !== null) return
  const isToBeJudged = contender !== 'floor' && !score.found
  try {
    // Each time: whoever failed may have taken the page with it, and the pictures that it held.
    if (contender === 'floor') await tab.holdPictures(patternOf(setUp))
    score.runs.push(
      isNative(contender)
        ? { ms: await nativeFfmpeg(contender, work, input, output, wanted.bitrate) }
        : await tab.run(contender, wanted, input, isToBeJudged),
    )
    if (isToBeJudged) score.found = await judged(work, input, output)
  } catch (error) {
    score.failure = firstLine(error)
    say(`${contender} failed: ${score.failure}`)
    // Whatever it left behind must not be in the others' way.
    await tab.close()
  }
}

/** Where Postfit's first output stays, whose pictures the floor encodes. */
function patternOf({ output }: VideoBenchSetUp): string {
  return `${output}.pattern.mp4`
}

function contendersOf({ encoders }: VideoBenchSetUp, { kind }: VideoWork): VideoContender[] {
  return kind === 'encode'
    ? ['postfit', 'mediabunny', 'floor', ...encoders]
    : // ffmpeg copies without any of its encoders.
      ['postfit', 'mediabunny', ...encoders.slice(0, 1)]
}

async function judged(work: VideoWork, input: string, output: string): Promise<Score['found']> {
  const { bytes } = await videoFindings(output)
  const near = work.isJudged ? await nearness(output, input, work) : { ssim: null, psnr: null }
  return { bytes, ...near, soundOffsetMs: await soundOffset(output, input, work.trim?.start ?? 0) }
}

function newScore(frames: number): Score {
  return { frames, runs: [], found: undefined, failure: null }
}

function row(contender: VideoContender, { name, kind }: VideoWork, score: Score): VideoRow {
  const { frames, runs, failure } = score
  const times = runs.map(({ ms }) => ms)
  const firstBytes = runs.flatMap(({ firstByteMs }) => firstByteMs ?? [])
  const memory = runs.flatMap(({ memoryMB }) => memoryMB ?? [])
  return {
    ...{ work: name, kind, contender, failure, times },
    ms: times.length > 0 ? spread(times) : null,
    framesPerSecond: times.map((ms) => (frames * 1000) / ms),
    firstByteMs: firstBytes.length > 0 ? spread(firstBytes) : null,
    memoryMB: memory.length > 0 ? Math.max(...memory) : null,
    ...(score.found ?? { bytes: null, ssim: null, psnr: null, soundOffsetMs: null }),
  }
}

function isNative(contender: VideoContender): contender is NativeEncoder {
  return contender.startsWith('lib')
}
