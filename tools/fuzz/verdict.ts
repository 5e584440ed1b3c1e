import { judgeFile } from '@postfit/gate'
import type { Outcome } from './run-programme.ts'

/** What is to be said of an outcome. */
export type Verdict = { readonly kind: 'sound' } | { readonly kind: 'finding'; readonly what: string }

export const sound: Verdict = { kind: 'sound' }

export function finding(what: string): Verdict {
  return { kind: 'finding', what }
}

/** An outcome of which there is an output to be looked at. */
export type Output = Outcome & { readonly output: string; readonly bytes: NonNullable<Outcome['bytes']> }

/**
 * Whether there is an output; else what is to be said of that.
 *
 * @param honestCodes of errors that say what is wrong with a file; the others say what is wrong with Postfit
 */
export function outputOf(outcome: Outcome, honestCodes: readonly string[]): Output | Verdict {
  const { error, output, bytes, refusals } = outcome
  if (error)
    return honestCodes.includes(error.code) ? sound : finding(`failed as ${error.code}: ${error.message}`)
  if (output === null) return refusals.length > 0 ? sound : finding('refused without a reason')
  if (bytes === null) return finding('its output never came')
  return { ...outcome, output, bytes }
}

/** What the gate refuses of an output; `null` where it accepts it. */
export async function refusedByGate({ output, bytes, steps }: Output): Promise<Verdict | null> {
  const { violations } = await judgeFile({ name: output, bytes })
  if (violations.length === 0) return null
  const what = violations.map(({ rule, received }) => `${rule}: ${received}`).join('; ')
  return finding(`the gate refuses the output (${steps.join(', ')}): ${what}`)
}
