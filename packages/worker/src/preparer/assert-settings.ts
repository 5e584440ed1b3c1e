import { plan, type RuleSet } from '@postfit/core'
import type { Draft, PreparerSettings, PrepareSettings } from './settings.ts'
import type { FramesSettings } from './video-frames.ts'

// Arguments are checked at the entry, before any work starts. A field that is `undefined` counts as not given.
// Every function throws a TypeError for a wrong type and a RangeError for a wrong value; the message names the field.

const addresses = ['workerUrl', 'wasmUrl', 'heicDecoderUrl', 'aacEncoderUrl', 'ac3DecoderUrl'] as const

export function assertPreparerSettings(settings: PreparerSettings): void {
  assertObject(settings, 'settings')
  const { engine = 'auto', limits = {}, examineKept = true, rules } = settings
  expect(engine === 'auto' || engine === 'wasm', 'engine', 'auto or wasm', engine)
  assertObject(limits, 'limits')
  assertAmount(settings.workers, 'workers', 1)
  for (const name of ['memory', 'fileTimeout'] as const) assertAmount(settings[name], name)
  for (const name of ['pixels', 'bytes', 'files'] as const) assertAmount(limits[name], `limits.${name}`)
  expectType(typeof examineKept === 'boolean', 'examineKept', 'true or false', examineKept)
  for (const name of ['worker', 'wasm'] as const) assertFunction(settings[name], name)
  expectType(rules === undefined || Array.isArray(rules?.rules), 'rules', 'a rule set', rules)
  for (const name of addresses) {
    const url = settings[name]
    expect(url === undefined || isUrl(url), name, 'an address', url)
  }
  assertPolicy(settings, rules)
}

export function assertPrepareSettings(settings: PrepareSettings, rules: RuleSet): void {
  assertObject(settings, 'settings')
  const { fileSignals = [], creator = {} } = settings
  assertSignal(settings.signal)
  expectType(Array.isArray(fileSignals), 'fileSignals', 'a list of signals', fileSignals)
  fileSignals.forEach((signal, index) => {
    assertSignal(signal, `fileSignals[${index}]`)
  })
  for (const name of ['onProgress', 'onFile'] as const) assertFunction(settings[name], name)
  assertObject(creator, 'creator')
  assertPolicy(settings, rules)
}

/** Enough frames, large enough, for a person to choose from. Without limits they could fill any memory. */
export function assertFramesSettings(settings: FramesSettings): void {
  assertObject(settings, 'settings')
  const { count, height = 1, signal } = settings
  assertWithin(count, 'count', 1, 1000)
  expect(Number.isInteger(count), 'count', 'a whole number', count)
  assertWithin(height, 'height', 1, 4320)
  assertSignal(signal)
}

export function assertOffset(offset: number): void {
  assertWithin(offset, 'offset', 0, Number.POSITIVE_INFINITY)
}

/** The files of a draft, from any iterable list. The entries themselves are checked one by one later. */
export function mediaOf(draft: Draft, max: number): readonly unknown[] {
  assertObject(draft, 'draft')
  const { media } = draft
  assertObject(media, 'draft.media')
  expectType(typeof media.length === 'number', 'draft.media', 'a list of files', media)
  expect(media.length <= max, 'draft.media', `at most ${max} files (limits.files)`, media.length)
  return Array.from(media)
}

export function assertSignal(signal: AbortSignal | undefined, path = 'signal'): void {
  const isSignal = typeof signal?.addEventListener === 'function' && typeof signal.aborted === 'boolean'
  expectType(signal === undefined || isSignal, path, 'an AbortSignal', signal)
}

/** The planner checks the policy against these rules. */
function assertPolicy({ policy = {} }: Pick<PreparerSettings, 'policy'>, rules: RuleSet | undefined): void {
  assertObject(policy, 'policy')
  plan({}, [], [], { policy, rules })
}

function assertAmount(value: number | undefined, path: string, min = 0): void {
  if (value === undefined) return
  expectType(typeof value === 'number', path, 'a number', value)
  expect(value >= min && value > 0, path, min > 0 ? `${min} or more` : 'more than 0', value)
}

function assertWithin(value: number, path: string, min: number, max: number): void {
  expectType(typeof value === 'number', path, 'a number', value)
  expect(value >= min && value <= max, path, `${min} to ${max}`, value)
}

function assertFunction(value: unknown, path: string): void {
  expectType(value === undefined || typeof value === 'function', path, 'a function', value)
}

function assertObject(value: unknown, path: string): void {
  expectType(typeof value === 'object' && value !== null, path, 'an object', value)
}

/** On a server there is no page to resolve a relative address against, and old browsers lack `URL.canParse`. */
function isUrl(url: string | URL): boolean {
  const base = globalThis.location?.href
  return base === undefined || URL.canParse === undefined || URL.canParse(url, base)
}

function expectType(isFine: boolean, path: string, what: string, received: unknown): void {
  expect(isFine, path, what, received, TypeError)
}

function expect(isFine: boolean, path: string, what: string, received: unknown, Kind = RangeError): void {
  if (isFine) return
  const said = typeof received === 'object' && received !== null ? 'an object' : JSON.stringify(received)
  throw new Kind(
    `Expected ${what} for ${path} but received ${typeof received === 'number' ? received : said}`,
  )
}
