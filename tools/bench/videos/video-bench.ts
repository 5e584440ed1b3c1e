import { copyFile } from 'node:fs/promises'
import { firstLine } from '../first-line.ts'
import { rotated } from '../rotated.ts'
import { spread } from '../spread.ts'
import { shortPath } from './inputs.ts'
import { nearness, soundOffset, videoFindings } from './judge-video.ts'
import { type NativeEncoder, nativeFfmpeg } from './native-ffmpeg.ts'
import type { PageWork, VideoContenderId } from './page/page-api.ts'
import type { VideoContender, VideoRow } from './video-report.ts'
import type { VideoTab } from './video-tab.ts'
import type { VideoWork } from './works.ts'

/** What is measured with. */
export interface VideoBenchSetUp {
  /** A page in a browser of its own, so that memory is that of whoever works in it. */
  readonly openTab: () => VideoTab
  /** Where the page's outputs are written. */
  readonly output: string
  readonly rounds: number
  readonly encoders: readonly NativeEncoder[]
  readonly hasWasm: boolean
  readonly say: (line: string) => void
}

/** What is known of a contender with a work. */
interface Score {
  /** Of the input. */
  readonly frames: number
  readonly times: number[]
  readonly firstBytes: number[]
  /** Of the first run: later ones find in the page what those before them left. */
  memoryMB: number | undefined
  found: Pick<VideoRow, 'bytes' | 'ssim' | 'psnr' | 'soundOffsetMs'> | undefined
  failure: string | null
}

/** A work that is being measured. */
interface Bench {
  readonly setUp: VideoBenchSetUp
  readonly work: VideoWork
  readonly wanted: PageWork
  readonly tabs: Map<VideoContender, VideoTab>
  readonly scores: Map<VideoContender, Score>
}

/** All who can do a work, in turns. What Postfit makes of it first says which bitrate the others are asked for. */
export async function benchWork(setUp: VideoBenchSetUp, work: VideoWork, input: string): Promise<VideoRow[]> {
  const { output, rounds, say } = setUp
  const { frames } = await videoFindings(input)
  const contenders = contendersOf(setUp, work)
  const scores = new Map(contenders.map((id) => [id, newScore(frames)]))
  const tab = setUp.openTab()
  const tabs = new Map<VideoContender, VideoTab>([['postfit', tab]])
  try {
    say(`${work.name}: Postfit first`)
    const unknown = { bitrate: 0, width: 2, height: 2, frameRate: 30 }
    const first = await tab.run('postfit', { ...work, ...unknown }, input, true)
    const { width, height, frameRate, bitrate } = await videoFindings(output)
    const wanted: PageWork = { ...work, width, height, frameRate, bitrate: Math.round(bitrate) }
    const bench: Bench = { setUp, work, wanted, tabs, scores }
    const own = scores.get('postfit')
    if (own) {
      own.memoryMB = first.memoryMB
      own.found = await judged(work, input, output)
      if (work.isAlone) own.times.push(first.ms)
    }
    await copyFile(output, patternOf(setUp))
    for (let round = 0; round < (work.isAlone ? 0 : rounds); round++) {
      for (const contender of rotated(contenders, round)) {
        say(`${work.name}: ${contender}, round ${round + 1} of ${rounds}`)
        await attempt(bench, contender, input)
      }
    }
    if (setUp.hasWasm && work.kind === 'encode' && !work.isAlone) await withWasm(bench)
  } finally {
    for (const opened of tabs.values()) await opened.close()
  }
  return Array.from(scores, ([contender, score]) => row(contender, work, score))
}

/** Once, on a part: all of it would take minutes. */
async function withWasm(bench: Bench): Promise<void> {
  const { setUp, work, scores } = bench
  const input = await shortPath(work.input, setUp.say)
  const { frames } = await videoFindings(input)
  for (const contender of ['ffmpeg-wasm', 'ffmpeg-wasm-threads'] as const) {
    setUp.say(`${work.name}: ${contender}`)
    scores.set(contender, newScore(frames))
    await attempt(bench, contender, input)
  }
}

/** One run of a contender, whose first output is judged. One that failed is not asked again. */
async function attempt(bench: Bench, contender: VideoContender, input: string): Promise<void> {
  const { setUp, work, scores } = bench
  const score = scores.get(contender)
  if (!score || score.failure !== null) return
  const isToBeJudged = contender !== 'floor' && !score.found
  try {
    if (isNative(contender)) {
      score.times.push(await nativeFfmpeg(contender, work, input, setUp.output, bench.wanted.bitrate))
    } else await attemptOnPage(bench, contender, score, input, isToBeJudged)
    if (isToBeJudged) score.found = await judged(work, input, setUp.output)
  } catch (error) {
    score.failure = firstLine(error)
    setUp.say(`${contender} failed: ${score.failure}`)
  }
}

async function attemptOnPage(
  { setUp, wanted, tabs }: Bench,
  contender: VideoContenderId,
  score: Score,
  input: string,
  keepOutput: boolean,
): Promise<void> {
  const tab = tabs.get(contender) ?? setUp.openTab()
  tabs.set(contender, tab)
  if (contender === 'floor' && score.times.length === 0) await tab.holdPictures(patternOf(setUp))
  const { ms, firstByteMs, memoryMB } = await tab.run(contender, wanted, input, keepOutput)
  score.times.push(ms)
  score.firstBytes.push(firstByteMs)
  // What the floor holds are pictures that nobody else has.
  if (contender !== 'floor') score.memoryMB ??= memoryMB
}

/** Where Postfit's first output stays, whose pictures the floor encodes. */
function patternOf({ output }: VideoBenchSetUp): string {
  return `${output}.pattern.mp4`
}

function contendersOf({ encoders }: VideoBenchSetUp, { kind, isAlone }: VideoWork): VideoContender[] {
  if (isAlone) return ['postfit']
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
  return { frames, times: [], firstBytes: [], memoryMB: undefined, found: undefined, failure: null }
}

function row(contender: VideoContender, { name, kind }: VideoWork, score: Score): VideoRow {
  const { frames, times, firstBytes, failure } = score
  return {
    ...{ work: name, kind, contender, failure, times },
    ms: times.length > 0 ? spread(times) : null,
    framesPerSecond: times.map((ms) => (frames * 1000) / ms),
    firstByteMs: firstBytes.length > 0 ? spread(firstBytes) : null,
    memoryMB: score.memoryMB ?? null,
    ...(score.found ?? { bytes: null, ssim: null, psnr: null, soundOffsetMs: null }),
  }
}

function isNative(contender: VideoContender): contender is NativeEncoder {
  return contender.startsWith('lib')
}
