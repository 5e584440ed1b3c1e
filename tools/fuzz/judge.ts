import { judgeFile } from '@postfit/gate'
import { differenceFromOthers } from './other-decoder.ts'
import type { Outcome } from './run-programme.ts'

/** What is to be said of an outcome. */
export type Verdict = { readonly kind: 'sound' } | { readonly kind: 'finding'; readonly what: string }

/** Codes that say what is wrong with a file. The others say what is wrong with Postfit. */
const honestCodes: readonly string[] = ['decode-failed', 'over-budget', 'too-large', 'unsupported']

/** Judges what became of one file: prepared, accepted by the gate and as others see it, or refused with a reason. */
export async function judge(outcome: Outcome, input: Uint8Array<ArrayBuffer>): Promise<Verdict> {
  const finding = (what: string): Verdict => ({ kind: 'finding', what })
  const { error, output, bytes, refusals, steps } = outcome
  if (error) {
    return honestCodes.includes(error.code)
      ? { kind: 'sound' }
      : finding(`failed as ${error.code}: ${error.message}`)
  }
  if (output === null) return refusals.length > 0 ? { kind: 'sound' } : finding('refused without a reason')
  if (bytes === null) return finding('its output never came')
  const { violations } = await judgeFile({ name: output, bytes })
  if (violations.length === 0) {
    const difference = await differenceFromOthers(input, bytes)
    return difference === null ? { kind: 'sound' } : finding(difference)
  }
  const what = violations.map(({ rule, received }) => `${rule}: ${received}`).join('; ')
  return finding(`the gate refuses the output (${steps.join(', ')}): ${what}`)
}
