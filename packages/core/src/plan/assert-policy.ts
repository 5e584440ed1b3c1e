import { type CompletePolicy, type Consent, defaultPolicy, type PreparePolicy } from './policy.ts'

/** A record, so that a new one fails to compile here. */
const consents: Readonly<Record<Consent, true>> = {
  ...{ dropPhotos: true, trimVideo: true, shortenText: true, setVolumes: true, labelAi: true },
}
const color = /^#[0-9a-f]{6}$/i

/**
 * Makes sure of a policy before any work is done by it. A name or a consent that is misspelt would be left out of account in
 * silence.
 *
 * @param minSide pixels that the rules ask of each side of a video
 * @param maxSide pixels that they allow it
 * @throws RangeError that says what was expected of which field, and what was received; TypeError where a number is none, or the
 *   consent no list
 */
export function assertPolicy(policy: CompletePolicy, minSide: number, maxSide: number): void {
  const { photoQuality: quality, trimStart, trimEnd, videoSize, videoQuality } = policy
  const expect = (fine: boolean, path: string, what: string, received: unknown): void => {
    if (fine) return
    const name = path.replace(/.*\./, '')
    throw new RangeError(`Expected a ${name} ${what} but received ${formatted(received)} (policy.${path})`)
  }
  const expectOf = (fine: boolean, name: keyof PreparePolicy, what: string): void =>
    expect(fine, name, what, policy[name])
  const isColor = (value: unknown): boolean => typeof value === 'string' && color.test(value)
  for (const name of Object.keys(policy)) {
    if (!Object.hasOwn(defaultPolicy, name)) {
      const known = Object.keys(defaultPolicy).join(', ')
      throw new RangeError(`Expected a policy of ${known} but received "${name}"`)
    }
  }
  for (const name of ['photoProgressive', 'keepFullSize', 'keepCredentials', 'trimExactly'] as const) {
    expectOf(typeof policy[name] === 'boolean', name, 'of true or false')
  }
  for (const name of ['photoQuality', 'trimStart', 'trimEnd'] as const) {
    if (typeof policy[name] !== 'number') {
      throw new TypeError(
        `Expected a number as ${name} but received ${formatted(policy[name])} (policy.${name})`,
      )
    }
  }
  if (!Array.isArray(policy.consent)) {
    throw new TypeError(
      `Expected a list as consent but received ${formatted(policy.consent)} (policy.consent)`,
    )
  }
  for (const consent of policy.consent) {
    expect(Object.hasOwn(consents, consent), 'consent', `of ${Object.keys(consents).join(', ')}`, consent)
  }
  expectOf(/^(jpeg|webp|keep)$/.test(policy.photoFormat), 'photoFormat', 'of jpeg, webp or keep')
  expectOf(quality >= 1 && quality <= 100, 'photoQuality', 'of 1 to 100')
  expectOf(isColor(policy.background), 'background', 'like #ffffff')
  expectOf(trimStart >= 0, 'trimStart', 'of 0 or more seconds')
  expectOf(trimEnd > trimStart, 'trimEnd', 'after the trimStart')
  for (const [name, other] of [
    ['videoRotation', 'bake'],
    ['videoFrameRate', 'constant'],
    ['videoHdr', 'tone-map'],
  ] as const) {
    expectOf(policy[name] === 'keep' || policy[name] === other, name, `of keep or ${other}`)
  }
  const isSide = (side = 0): boolean => side >= minSide && side < 1e9
  const isBox = videoSize === 'keep' || (isSide(videoSize?.width) && isSide(videoSize.height))
  expectOf(isBox, 'videoSize', `of ${minSide} or more pixels a side, or keep`)
  const isQuality = videoQuality === 'keep' || (videoQuality >= 1 && videoQuality <= 100)
  expectOf(isQuality, 'videoQuality', 'of 1 to 100, or keep')
  // A video of a longer shape is none within the rules: it would come out in another one.
  for (const [name, longest] of [
    ['photoFit', 1e9],
    ['videoFit', maxSide / minSide],
  ] as const) {
    const fit = policy[name]
    expect(/^(inside|crop|pad)$/.test(fit?.mode), `${name}.mode`, 'of inside, crop or pad', fit?.mode)
    if (fit.mode === 'inside') continue
    const { width, height } = fit.ratio ?? {}
    const shape = Math.max(width / height, height / width)
    expect(shape > 0 && shape <= longest, `${name}.ratio`, 'that fits', fit.ratio)
    if (fit.mode === 'crop') {
      const { x, y } = fit.around ?? { x: 0, y: 0 }
      const isPlace = x >= 0 && x <= 1 && y >= 0 && y <= 1
      expect(isPlace, `${name}.around`, 'with an x and a y of 0 to 1', fit.around)
    } else {
      const { fill = 'blur' } = fit
      expect(fill === 'blur' || isColor(fill), `${name}.fill`, 'like #ffffff, or blur', fill)
    }
  }
}

/** JSON has no word for NaN and infinity. */
function formatted(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
