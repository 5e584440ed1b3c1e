import { judgeFile } from '@postfit/gate'
import sharp from 'sharp'
import type { InputFile, Outcome } from './run-programme.ts'

/** What is to be said of an outcome. */
export type Verdict =
  | { readonly kind: 'sound' }
  /**
   * The file was handed over with its compressed data as they are, and those hold a fault that only decoding shows:
   * a decoder makes of it what it makes of the input, if anything. Postfit promises not to decode such a file.
   */
  | { readonly kind: 'inherited'; readonly what: string }
  | { readonly kind: 'finding'; readonly what: string }

/** Codes that say what is wrong with a file. The others say what is wrong with Postfit. */
const honestCodes: readonly string[] = ['decode-failed', 'over-budget', 'too-large', 'unsupported']

/** Judges what became of one file: prepared and accepted by the gate, or refused with a reason. */
export async function judge(outcome: Outcome, input: InputFile): Promise<Verdict> {
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
  if (violations.length === 0) return { kind: 'sound' }
  const what = violations.map(({ rule, received }) => `${rule}: ${received}`).join('; ')
  const untouched = steps.every((step) => step === 'keep' || step === 'strip-metadata')
  const onlyDamage = violations.every(({ rule }) => rule === 'photo-readable')
  if (untouched && onlyDamage && (await isSamePicture(input.bytes, bytes))) return { kind: 'inherited', what }
  return finding(`the gate refuses the output (${steps.join(', ')}): ${what}`)
}

/** Whether two files decode to the same pixels, faults forgiven, or neither of them decodes at all. */
async function isSamePicture(one: Uint8Array, other: Uint8Array): Promise<boolean> {
  const decode = (bytes: Uint8Array): Promise<Buffer | null> =>
    sharp(bytes, { failOn: 'none' })
      .raw()
      .toBuffer()
      .catch(() => null)
  const [first, second] = await Promise.all([decode(one), decode(other)])
  return first && second ? first.equals(second) : first === second
}
