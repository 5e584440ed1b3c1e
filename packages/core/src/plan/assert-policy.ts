import { type Consent, defaultPolicy, type PreparePolicy } from './policy.ts'

/** A record, so that a new one fails to compile here. */
const consents: Readonly<Record<Consent, true>> = {
  ...{ dropPhotos: true, trimVideo: true, shortenText: true, setVolumes: true, labelAi: true },
}
const colour = /^#[0-9a-f]{6}$/i

/**
 * Makes sure of a policy before any work is done by it. A name or a consent that is misspelt would be left out of account in
 * silence.
 *
 * @throws RangeError that says what was expected and received; TypeError where a number is none, or the consent no list
 */
export function assertPolicy(policy: Required<PreparePolicy>): void {
  const { photoQuality: quality, photoFit: fit, trimStart, trimEnd } = policy
  const expect = (fine: boolean, name: string, what: string, received: unknown): void => {
    if (!fine) throw new RangeError(`Expected a ${name} ${what} but received ${JSON.stringify(received)}`)
  }
  const expectOf = (fine: boolean, name: keyof PreparePolicy, what: string): void =>
    expect(fine, name, what, policy[name])
  for (const name of Object.keys(policy)) {
    if (!Object.hasOwn(defaultPolicy, name)) {
      const known = Object.keys(defaultPolicy).join(', ')
      throw new RangeError(`Expected a policy of ${known} but received "${name}"`)
    }
  }
  for (const name of ['photoQuality', 'trimStart', 'trimEnd'] as const) {
    if (typeof policy[name] !== 'number') {
      throw new TypeError(`Expected a number as ${name} but received ${JSON.stringify(policy[name])}`)
    }
  }
  if (!Array.isArray(policy.consent)) {
    throw new TypeError(`Expected a list as consent but received ${JSON.stringify(policy.consent)}`)
  }
  for (const consent of policy.consent) {
    expect(Object.hasOwn(consents, consent), 'consent', `of ${Object.keys(consents).join(', ')}`, consent)
  }
  expectOf(/^(jpeg|webp|keep)$/.test(policy.photoFormat), 'photoFormat', 'of jpeg, webp or keep')
  expectOf(quality >= 1 && quality <= 100, 'photoQuality', 'of 1 to 100')
  expectOf(colour.test(policy.background), 'background', 'like #ffffff')
  expectOf(trimStart >= 0, 'trimStart', 'of 0 or more seconds')
  expectOf(trimEnd > trimStart, 'trimEnd', 'after the trimStart')
  expectOf(typeof policy.trimExactly === 'boolean', 'trimExactly', 'of true or false')
  expectOf(/^(keep|bake)$/.test(policy.videoRotation), 'videoRotation', 'of keep or bake')
  expectOf(/^(keep|constant)$/.test(policy.videoFrameRate), 'videoFrameRate', 'of keep or constant')
  expectOf(/^(keep|tone-map)$/.test(policy.videoHdr), 'videoHdr', 'of keep or tone-map')
  if (fit.mode === 'inside') return
  const { width, height } = fit.ratio
  const shape = width / height
  expect(shape > 0 && shape < Number.POSITIVE_INFINITY, 'ratio', 'above 0', fit.ratio)
  if (fit.mode !== 'pad' || fit.fill === undefined) return
  expect(fit.fill === 'blur' || colour.test(fit.fill), 'fill', 'like #ffffff, or blur', fit.fill)
}
