import { differenceFromOthers } from './other-decoder.ts'
import type { Outcome } from './run-programme.ts'
import { finding, outputOf, refusedByGate, sound, type Verdict } from './verdict.ts'

/** Codes that say what is wrong with a file. The others say what is wrong with Postfit. */
const honestCodes: readonly string[] = ['decode-failed', 'over-budget', 'too-large', 'unsupported']

/** Judges what became of one file: prepared, accepted by the gate and as others see it, or refused with a reason. */
export async function judge(outcome: Outcome, input: Uint8Array<ArrayBuffer>): Promise<Verdict> {
  const output = outputOf(outcome, honestCodes)
  if ('kind' in output) return output
  const refusal = await refusedByGate(output)
  if (refusal) return refusal
  const difference = await differenceFromOthers(input, output.bytes)
  return difference === null ? sound : finding(difference)
}
