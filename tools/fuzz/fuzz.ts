import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserEngine } from '@postfit/browser'
import type { PreparePolicy } from '@postfit/core'
import type { Engine } from '@postfit/worker'
import { isOfDamagedInput } from './console-remarks.ts'
import { fuzzInputs, type InputKind } from './inputs.ts'
import { judge } from './judge.ts'
import { judgeVideo } from './judge-video.ts'
import type { Programme, Session } from './programme.ts'
import { type Measurement, type Outcome, runProgramme } from './run-programme.ts'

/** One run. */
export interface FuzzRequest {
  readonly seed: number
  /** Numbers of the inputs, from 0 on. */
  readonly indexes: readonly number[]
  /** What is changed; photos unless given. */
  readonly kind?: InputKind
  /** Only fixtures with one of these endings are changed; all unless given. */
  readonly extensions?: readonly string[]
  readonly browser?: BrowserEngine
  /** One engine for all inputs; half of them each unless given. */
  readonly engine?: Engine
  /** Milliseconds for one file; 10,000 for photos and 60,000 for videos unless given. */
  readonly fileTimeout?: number
  /** The folder that inputs with findings are written to. */
  readonly out: string
  /** Told of each input that was judged. */
  readonly onJudged?: (judged: number, findings: number) => void
}

/** An input that did not end as it has to. */
export interface Finding {
  readonly index: number
  readonly origin: string
  readonly what: string
  /** Where the input lies. */
  readonly path: string
}

/** What a run came to. */
export interface FuzzReport {
  readonly browser: string
  readonly prepared: number
  readonly refused: number
  /** How often which error, or else which broken rule, was the reason of a refusal. */
  readonly reasons: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  /** What is wrong with the run as a whole: a crash, a hang, an error that nobody caught. */
  readonly complaints: readonly string[]
  /** What was written to the console of inputs that are damaged, each text once: no fault of the run. */
  readonly remarks: readonly string[]
  readonly measurements: readonly Measurement[]
  /** The slowest file. */
  readonly slowest: { readonly index: number; readonly ms: number } | null
}

/** Milliseconds for one file, which encoders of the same machine have to share with what judges. */
const maxMs: Readonly<Record<InputKind, number>> = { photos: 10_000, videos: 60_000 }

const encoding: PreparePolicy = { videoRotation: 'bake', videoFrameRate: 'constant' }

/** Files of one post. */
const postLength = 10

/** Prepares files that were changed by chance in a real browser, and judges what becomes of each. */
export async function fuzz(request: FuzzRequest): Promise<FuzzReport> {
  const { seed, out, browser, extensions, kind = 'photos', onJudged } = request
  const inputs = await fuzzInputs(seed, extensions, kind)
  const findings: Finding[] = []
  const counts = { prepared: 0, refused: 0 }
  const reasons: Record<string, number> = {}
  let slowest: FuzzReport['slowest'] = null
  const found = async (index: number, what: string, outcome?: Outcome): Promise<void> => {
    const { name, bytes, origin } = inputs(index)
    const path = join(out, `${seed}-${name}`)
    findings.push({ index, origin, what, path })
    await mkdir(out, { recursive: true })
    await writeFile(path, bytes)
    if (outcome?.bytes) await writeFile(`${path}.became-${outcome.output}`, outcome.bytes)
  }
  const judgeOutcome = async (outcome: Outcome): Promise<void> => {
    const { input: index, ms } = outcome
    if (slowest === null || ms > slowest.ms) slowest = { index, ms }
    const input = inputs(index)
    const verdict = await (kind === 'videos' ? judgeVideo(outcome, input) : judge(outcome, input.bytes))
    for (const reason of outcome.error ? [outcome.error.code] : outcome.output ? [] : outcome.refusals) {
      reasons[reason] = (reasons[reason] ?? 0) + 1
    }
    if (verdict.kind === 'finding') await found(index, verdict.what, outcome)
    else counts[outcome.output === null ? 'refused' : 'prepared']++
    onJudged?.(counts.prepared + counts.refused + findings.length, findings.length)
  }

  const judging: Promise<void>[] = []
  const report = await runProgramme(programmeOf(request), {
    input: inputs,
    ...(browser && { browser }),
    onOutcome: (outcome) => judging.push(judgeOutcome(outcome)),
  })
  await Promise.all(judging)
  for (const { inputs, reason } of report.rejections) {
    for (const index of inputs) await found(index, `prepare rejected with it, or one beside it: ${reason}`)
  }
  if (report.broken)
    for (const index of report.pending) await found(index, `never came back: ${report.broken}`)
  const errors = report.complaints.filter((complaint) => !isOfDamagedInput(complaint))
  const complaints = [...errors, ...(report.broken ? [report.broken] : [])]
  const remarks = [
    ...new Set(
      report.complaints.filter(isOfDamagedInput).map((remark) => remark.split('\n', 1)[0] as string),
    ),
  ]
  const { measurements } = report
  return { browser: report.browser, ...counts, reasons, findings, complaints, remarks, measurements, slowest }
}

/** A preparer for each engine, with more files in flight than it has workers. */
function programmeOf({
  indexes,
  engine,
  kind = 'photos',
  fileTimeout = maxMs[kind],
}: FuzzRequest): Programme {
  const session = (engine: Engine, files: readonly number[], policy: PreparePolicy = {}): Session => {
    const posts: number[][] = []
    for (let at = 0; at < files.length; at += postLength) posts.push(files.slice(at, at + postLength))
    // Memory is compared after a warm-up, in which codecs are compiled and caches filled.
    const measureEvery = Math.ceil(posts.length / 4)
    return { engine, kind, policy, workers: 2, fileTimeout, posts, atOnce: 2, measureEvery }
  }
  if (engine) return { sessions: [session(engine, indexes)] }
  const half = (nth: number): number[] => indexes.filter((_, place) => place % 2 === nth)
  // Videos do not depend on the engine: of half of them all pictures are encoded that can be.
  const others = kind === 'videos' ? session('auto', half(1), encoding) : session('wasm', half(1))
  return { sessions: [session('auto', half(0)), others] }
}
