import type { PreparePolicy } from './policy.ts'

const colour = /^#[0-9a-f]{6}$/i

/**
 * Makes sure of a policy before any work is done by it.
 *
 * @throws RangeError that says what was expected and received
 */
export function assertPolicy(policy: Required<PreparePolicy>): void {
  const { photoQuality: quality, photoFit: fit, trimStart, trimEnd } = policy
  const expect = (fine: boolean, name: string, what: string, received: unknown): void => {
    if (!fine) throw new RangeError(`Expected a ${name} ${what} but received ${JSON.stringify(received)}`)
  }
  const expectOf = (fine: boolean, name: keyof PreparePolicy, what: string): void =>
    expect(fine, name, what, policy[name])
  expectOf(/^(jpeg|webp|keep)$/.test(policy.photoFormat), 'photoFormat', 'of jpeg, webp or keep')
  expectOf(quality >= 1 && quality <= 100, 'photoQuality', 'of 1 to 100')
  expectOf(colour.test(policy.background), 'background', 'like #ffffff')
  expectOf(trimStart >= 0, 'trimStart', 'of 0 or more seconds')
  expectOf(trimEnd > trimStart, 'trimEnd', 'after the trimStart')
  expectOf(typeof policy.trimExactly === 'boolean', 'trimExactly', 'of true or false')
  expectOf(/^(keep|bake)$/.test(policy.videoRotation), 'videoRotation', 'of keep or bake')
  if (fit.mode === 'inside') return
  const { width, height } = fit.ratio
  const shape = width / height
  expect(shape > 0 && shape < Number.POSITIVE_INFINITY, 'ratio', 'above 0', fit.ratio)
  if (fit.mode !== 'pad' || fit.fill === undefined) return
  expect(fit.fill === 'blur' || colour.test(fit.fill), 'fill', 'like #ffffff, or blur', fit.fill)
}
