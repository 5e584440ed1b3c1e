import { check, type PreparePolicy, plan, type RuleSet } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { VideoProgress } from '../protocol/video-job.ts'
import type { TemporaryFiles } from '../temporary-files/temporary-files.ts'
import { linkedAbort } from '../waiting/linked-abort.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { failureOf } from './failure-of.ts'
import { usualInMemory } from './prepare-video-file.ts'
import { videoFacts } from './video-frames.ts'

/** How long a file will take, in seconds. */
export interface SecondsRange {
  readonly min: number
  readonly likely: number
  readonly max: number
}

/** Settings of one forecast. */
export interface ForecastSettings {
  /** Fields take precedence over the preparer's policy. */
  readonly policy?: PreparePolicy | undefined
  /** Ends the work, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What a forecast needs of its preparer. */
interface ForecastBasis {
  readonly pool: WorkerPool
  readonly temporary: TemporaryFiles
  readonly rules: RuleSet
  readonly policy: PreparePolicy
  /** Milliseconds allowed for inspecting the file. */
  readonly fileTimeout: number
  readonly aacEncoderUrl: string | undefined
  readonly ac3DecoderUrl: string | undefined
}

/** Milliseconds of work after which the pace is known: by then the queues of decoder and encoder are full. */
const probed = 1200

/** Factors for the shortest and longest likely time: pictures differ, and so does the load of the machine. */
const [easier, harder] = [0.7, 1.6]

/**
 * Forecasts how long a video takes with its plan, on this machine and in this browser. The actual work is started, and ended as soon as its
 * pace is known, so the forecast includes everything that matters: the decoder, the graphics card, the sizes of this video.
 */
export async function videoSeconds(
  file: Blob,
  { policy, rules, pool, temporary, fileTimeout, aacEncoderUrl, ac3DecoderUrl }: ForecastBasis,
  signal: AbortSignal,
): Promise<SecondsRange> {
  const facts = await videoFacts(file, fileTimeout, signal)
  const issues = check({ type: 'VIDEO' }, [facts], { rules })
  const [filePlan] = plan({ type: 'VIDEO' }, [facts], issues, { rules, policy }).files
  const steps = filePlan?.steps ?? []
  if (steps.length === 0) return { min: 0, likely: 0, max: 0 }
  const temporaryName = await untilAborted(temporary.newName(), signal)
  const enough = new AbortController()
  const ended = linkedAbort(signal, enough.signal)
  const known = new PostfitError('aborted', `The pace of ${facts.name} is known`)
  const begun = performance.now()
  let first: { readonly at: number; readonly fraction: number } | undefined
  let range: SecondsRange | undefined
  const onProgress = ({ fraction }: VideoProgress): void => {
    const at = performance.now()
    if (fraction > 0) first ??= { at, fraction }
    if (range || !first || at - first.at < probed || fraction === first.fraction) return
    // Time before the first picture does not count towards the pace.
    const spent = (at - begun) / 1000
    const left = ((at - first.at) / 1000) * ((1 - fraction) / (fraction - first.fraction))
    range = { min: spent + left * easier, likely: spent + left, max: spent + left * harder }
    enough.abort(known)
  }
  try {
    const storage = { temporaryName, maxInMemory: usualInMemory }
    const job = { file, facts, steps, storage, aacEncoderUrl, ac3DecoderUrl }
    await pool.prepareVideo(job, onProgress, ended.signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!range) throw await failureOf(error, file, facts.name, signal)
  } finally {
    ended.unlink()
    void temporary.remove(temporaryName)
  }
  const spent = (performance.now() - begun) / 1000
  return range ?? { min: spent * easier, likely: spent, max: spent * harder }
}
