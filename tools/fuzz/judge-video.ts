import { differenceOfVideos } from './compare-videos.ts'
import type { FuzzInput } from './inputs.ts'
import type { Outcome } from './run-programme.ts'
import { shownVideo } from './shown-video.ts'
import { finding, outputOf, refusedByGate, sound, type Verdict } from './verdict.ts'

/** Codes that say what is wrong with a file, or what this browser cannot do. The others say what is wrong with Postfit. */
const honestCodes: readonly string[] = [
  ...['decode-failed', 'encode-failed', 'output-mismatch', 'over-budget', 'too-large', 'unsupported'],
]

/**
 * Judges what became of one video: refused with a reason; or prepared, accepted by the gate, and alike as FFmpeg decodes it. Where
 * FFmpeg complains of the source itself, each player makes something else of it, and nothing is asked.
 */
export async function judgeVideo(outcome: Outcome, input: FuzzInput): Promise<Verdict> {
  const output = outputOf(outcome, honestCodes)
  if ('kind' in output) return output
  const { bytes, steps } = output
  if (steps.every((step) => step === 'keep')) return sound
  const [source, result] = await Promise.all([
    shownVideo(input.bytes, input.name),
    shownVideo(bytes, output.output),
  ])
  // FFmpeg shows nothing of it, or only some, by luck: there is nothing to compare with.
  if (source?.complaints !== '') return sound
  const refusal = await refusedByGate(output)
  if (refusal) return refusal
  if (!result) return finding(`FFmpeg shows nothing of the output (${steps.join(', ')})`)
  if (result.complaints !== '')
    return finding(`FFmpeg complains of the output (${steps.join(', ')}): ${result.complaints}`)
  const difference = differenceOfVideos(source, result)
  return difference === null ? sound : finding(`${difference} (${steps.join(', ')})`)
}
