import type { PreparePolicy } from './policy.ts'

const colour = /^#[0-9a-f]{6}$/i

/**
 * Makes sure of a policy before any work is done by it.
 *
 * @throws RangeError that says what was expected and received
 */
export function assertPolicy(policy: Required<PreparePolicy>): void {
  const { photoFormat, photoQuality, background, photoFit: fit, videoRotation, ...trim } = policy
  const expect = (fine: boolean, what: string, received: unknown): void => {
    if (!fine) throw new RangeError(`Expected ${what} but received ${JSON.stringify(received)}`)
  }
  expect(/^(jpeg|webp|keep)$/.test(photoFormat), 'a photoFormat of jpeg, webp or keep', photoFormat)
  expect(photoQuality >= 1 && photoQuality <= 100, 'a photoQuality of 1 to 100', photoQuality)
  expect(colour.test(background), 'a background like #ffffff', background)
  const { trimStart, trimEnd, trimExactly } = trim
  expect(trimStart >= 0, 'a trimStart of 0 or more seconds', trimStart)
  expect(trimEnd > trimStart, 'a trimEnd after the trimStart', trimEnd)
  expect(typeof trimExactly === 'boolean', 'a trimExactly of true or false', trimExactly)
  expect(/^(keep|bake)$/.test(videoRotation), 'a videoRotation of keep or bake', videoRotation)
  if (fit.mode === 'inside') return
  const { width, height } = fit.ratio
  const shape = width / height
  expect(shape > 0 && shape < Number.POSITIVE_INFINITY, 'a ratio above 0', fit.ratio)
  if (fit.mode !== 'pad' || fit.fill === undefined) return
  expect(fit.fill === 'blur' || colour.test(fit.fill), 'a fill like #ffffff, or blur', fit.fill)
}
