import type { Rule } from './rule.ts'
import type { RuleSet } from './rule-set.ts'

type Arguments = Readonly<Record<string, unknown>>
type Test = (value: unknown) => boolean

const above: Test = (value) => typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY
const isRatio: Test = (value) => {
  const { width, height } = (value ?? {}) as Arguments
  return above(width) && above(height)
}
const isPoint: Test = (value) => {
  const { x, y } = (value ?? {}) as Arguments
  return Number.isFinite(x) && Number.isFinite(y)
}
const isFill: Test = (value) => typeof value === 'string' && /^(#[0-9a-f]{6}|blur)$/i.test(value)
const isQuality: Test = (value) => above(value) && Number(value) >= 1 && Number(value) <= 100
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)

/** The steps that take arguments, with what each has to be. */
const withArguments: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  crop: { ratio: isRatio, around: optional(isPoint) },
  pad: { ratio: isRatio, fill: optional(isFill) },
  downscale: { longSide: above, shortSide: above },
  encode: {
    format: optional((value) => value === 'jpeg' || value === 'webp'),
    quality: optional(isQuality),
    maxBytes: optional(above),
  },
  trim: { maxSeconds: above },
}
const photoSteps = [
  'encode',
  'downscale',
  'orient',
  'convert-color',
  'flatten',
  'first-frame',
  'strip-metadata',
]
const videoSteps = ['trim', 'remux', 'transcode-video', 'transcode-audio', 'strip-metadata']

/**
 * Makes a rule set of one's own, and makes sure that what its rules promise can be carried out. Gives the set back as it is.
 *
 * @throws TypeError when a rule names a step that its files cannot take, or without the arguments that it needs, and when
 *   it promises a repair without naming any
 */
export function defineRules(set: RuleSet): RuleSet {
  const ids = new Set<string>()
  for (const rule of set.rules) {
    if (ids.has(rule.id)) throw new TypeError(`Expected each rule once but received "${rule.id}" twice`)
    ids.add(rule.id)
    assertRepair(rule)
  }
  return set
}

/** @throws TypeError */
export function assertRepair({ id, appliesTo, repair, step, edit, consent }: Rule): void {
  const expect = (fine: unknown, what: string, received: unknown): void => {
    if (!fine)
      throw new TypeError(`Expected ${what} of the rule "${id}" but received ${JSON.stringify(received)}`)
  }
  expect(
    repair === 'none' || step !== undefined || edit !== undefined || consent === 'dropPhotos',
    'a step or an edit that carries out the repair',
    repair,
  )
  if (step === undefined) return
  const isVideo = appliesTo === 'video'
  expect(isVideo || appliesTo === 'photo', 'no step that is not for a photo or a video', appliesTo)
  const { kind, ...given } = (typeof step === 'string' ? { kind: step } : step) as {
    kind: string
  } & Arguments
  const needed = Object.hasOwn(withArguments, kind) ? withArguments[kind] : undefined
  const suits = isVideo ? videoSteps.includes(kind) : [...photoSteps, 'crop', 'pad'].includes(kind)
  expect(suits, `a step that a ${appliesTo} can take`, kind)
  if (typeof step === 'string') {
    expect(kind !== 'crop' && kind !== 'pad', `the arguments of the step "${kind}"`, step)
    return
  }
  expect(needed, 'a step with arguments', step)
  for (const name of Object.keys(given)) {
    expect(needed && Object.hasOwn(needed, name), `arguments that the step "${kind}" has`, name)
  }
  for (const [name, test] of Object.entries(needed ?? {})) {
    expect(test(given[name]), `a sensible ${name} for the step "${kind}"`, given[name])
  }
}
