import { judgeFile } from '@postfit/gate'
import { differenceOfVideos } from './compare-videos.ts'
import type { FuzzInput } from './inputs.ts'
import type { Verdict } from './judge.ts'
import type { Outcome } from './run-programme.ts'
import { shownVideo } from './shown-video.ts'

/** Codes that say what is wrong with a file, or what this browser cannot do. The others say what is wrong with Postfit. */
const honestCodes: readonly string[] = [
  ...['decode-failed', 'encode-failed', 'output-mismatch', 'over-budget', 'too-large', 'unsupported'],
]

/**
 * Judges what became of one video: refused with a reason; or prepared, accepted by the gate, and alike as FFmpeg decodes it. Where
 * FFmpeg complains of the source itself, each player makes something else of it, and nothing is asked.
 */
export async function judgeVideo(outcome: Outcome, input: FuzzInput): Promise<Verdict> {
  const finding = (what: string): Verdict => ({ kind: 'finding', what })
  const { error, output, bytes, refusals, steps } = outcome
  if (error) {
    return honestCodes.includes(error.code)
      ? { kind: 'sound' }
      : finding(`failed as ${error.code}: ${error.message}`)
  }
  if (output === null) return refusals.length > 0 ? { kind: 'sound' } : finding('refused without a reason')
  if (bytes === null) return finding('its output never came')
  if (steps.every((step) => step === 'keep')) return { kind: 'sound' }
  const [source, result] = await Promise.all([shownVideo(input.bytes, input.name), shownVideo(bytes, output)])
  // FFmpeg shows nothing of it, or only some, by luck: there is nothing to compare with.
  if (source?.complaints !== '') return { kind: 'sound' }
  const { violations } = await judgeFile({ name: output, bytes })
  if (violations.length > 0) {
    const what = violations.map(({ rule, received }) => `${rule}: ${received}`).join('; ')
    return finding(`the gate refuses the output (${steps.join(', ')}): ${what}`)
  }
  if (!result) return finding(`FFmpeg shows nothing of the output (${steps.join(', ')})`)
  if (result.complaints !== '')
    return finding(`FFmpeg complains of the output (${steps.join(', ')}): ${result.complaints}`)
  const difference = differenceOfVideos(source, result)
  return difference === null ? { kind: 'sound' } : finding(`${difference} (${steps.join(', ')})`)
}
