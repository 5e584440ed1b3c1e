import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { photo, photoFiles } from '../testing/photos.ts'
import { type WatchedWorkers, watchWorkers } from '../testing/watched-workers.ts'
import { built } from '../testing/worker-urls.ts'
import { type DraftState, type DraftWatch, nothingKnown, watchDraft } from './index.ts'

let watched: DraftWatch
let workers: WatchedWorkers
/** Each state that was told. */
let told: DraftState[]

beforeEach(() => {
  workers = watchWorkers()
  watched = watchDraft()
  told = []
  watched.subscribe((state) => told.push(state))
})
afterEach(() => {
  watched.dispose()
  vi.unstubAllGlobals()
})

const post = { text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' } as const
const inspected = (): Promise<void> =>
  vi.waitFor(() => expect(watched.state.facts).not.toBeNull(), { timeout: 30_000, interval: 10 })
const codes = (): string[] | undefined => watched.state.issues?.map(({ code }) => code)

describe('a draft', () => {
  it('is checked and planned as soon as its files were inspected, without a worker', async () => {
    watched.set({ ...post, media: [await photo('screenshot.png')] })
    expect(watched.state).toEqual(nothingKnown)
    await inspected()
    expect(codes()).toContain('photo-format')
    expect(watched.state.plan?.files[0]?.steps.map(({ kind }) => kind)).toContain('encode')
    expect(watched.state.facts?.[0]).toMatchObject({ format: 'png' })
    expect(workers.started).toBe(0)
  })

  it('that stays the same changes nothing, however often it is made anew', async () => {
    const file = await photo('compliant.jpg')
    watched.set({ ...post, media: [file] })
    await inspected()
    const before = told.length
    watched.set({ ...post, media: [file] }, { policy: undefined, creator: undefined })
    expect(told.length).toBe(before)
  })

  it('whose caption changes is checked at once, without reading its files again', async () => {
    const file = await photo('compliant.jpg')
    watched.set({ ...post, media: [file] })
    await inspected()
    const slice = vi.spyOn(file, 'slice')
    watched.set({ ...post, text: 'x'.repeat(2201), media: [file] })
    expect(codes()).toContain('text-length')
    watched.set({ ...post, media: [file, file] })
    await inspected()
    expect(slice).not.toHaveBeenCalled()
  })

  it('is told by its latest files, however long others take', async () => {
    const [slow, quick] = (await photoFiles('screenshot.png', 'compliant.jpg')) as [File, File]
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    vi.spyOn(slow, 'slice').mockImplementation((...range) => {
      const part = Blob.prototype.slice.apply(slow, range)
      part.arrayBuffer = () => held.then(() => Blob.prototype.arrayBuffer.call(part))
      return part
    })
    watched.set({ ...post, media: [slow] })
    watched.set({ ...post, media: [quick] })
    await inspected()
    release()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(watched.state.facts?.map(({ name }) => name)).toEqual(['compliant.jpg'])
  })

  it('can be asked after before it is set, which changes nothing', async () => {
    const media = [await photo('compliant.jpg')]
    watched.set({ ...post, media })
    await inspected()
    const before = watched.state
    const states = told.length
    const tooLong = { ...post, text: 'x'.repeat(2201) }
    const asked = watched.stateOf({ ...tooLong, media })
    expect(asked.issues?.map(({ code }) => code)).toContain('text-length')
    // The same draft, made anew, and the one that is set.
    expect(watched.stateOf({ ...tooLong, media: [...media] })).toBe(asked)
    expect(watched.stateOf({ ...post, media })).toBe(before)
    expect(watched.stateOf({ ...post, media: [] })).toEqual(nothingKnown)
    expect([watched.state, told.length]).toEqual([before, states])
    const again = watched.stateOf({ ...tooLong, media })
    watched.set({ ...tooLong, media })
    expect(watched.state).toBe(again)
  })

  it('is refused where its policy makes no sense, and the one before stays', async () => {
    watched.set({ ...post, media: [await photo('compliant.jpg')] })
    await inspected()
    const before = watched.state
    expect(() => watched.set({ ...post, media: [] }, { policy: { photoQuality: -1 } })).toThrow(RangeError)
    expect(watched.state).toBe(before)
  })
})

describe('preparing', () => {
  it('gives a post, tells how far it is, and ends its workers with the watch', async () => {
    // As frameworks have it: a proxy, which could not be sent to a worker.
    const policy = new Proxy(
      { photoFit: new Proxy({ mode: 'crop', ratio: { width: 1, height: 1 } } as const, {}) },
      {},
    )
    watched.set({ ...post, media: [await photo('screenshot.png')] }, { policy, ...built })
    const prepared = await watched.prepare()
    expect(told.some(({ isPreparing, progress }) => isPreparing && progress !== null)).toBe(true)
    expect(watched.state).toMatchObject({ isPreparing: false, progress: null, error: null })
    expect(watched.state.post).toBe(prepared)
    expect(prepared?.media[0]?.facts).toMatchObject({ format: 'jpeg', width: 1080, height: 1080 })
    // A policy of before leaves nothing behind.
    watched.set({ ...post, media: [await photo('screenshot.png')] }, { ...built })
    expect((await watched.prepare())?.media[0]?.facts).toMatchObject({ width: 1920, height: 1080 })
    expect(workers.started).toBeGreaterThan(0)
    watched.dispose()
    await expect.poll(() => workers.ended).toBe(workers.started)
    expect(await watched.prepare()).toBeNull()
  })

  it('ends when it is cancelled, and when the draft changes; what it gave is gone then', async () => {
    const media = await photoFiles(...Array.from({ length: 4 }, () => 'oversized.jpg'))
    watched.set({ ...post, media }, { ...built })
    const cancelled = watched.prepare()
    watched.cancel()
    expect(await cancelled).toBeNull()
    expect(watched.state).toMatchObject({ isPreparing: false, post: null, error: null })
    const overtaken = watched.prepare()
    watched.set({ ...post, media: [await photo('compliant.jpg')] })
    expect(await overtaken).toBeNull()
    expect(await watched.prepare()).toMatchObject({ ok: true })
    watched.set({ ...post, media: [] })
    expect(watched.state.post).toBeNull()
  })

  it('says why it failed, when no file is the reason', async () => {
    watched.set({ ...post, media: [await photo('compliant.jpg')] }, { heicDecoderUrl: 'http://[' })
    expect(await watched.prepare()).toBeNull()
    expect(watched.state.error).toBeInstanceOf(RangeError)
  })
})

it('a listener that throws stops no other, and not the watch', async () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  const fault = new Error('of the page')
  watched.subscribe(() => {
    throw fault
  })
  const last = vi.fn()
  watched.subscribe(last)
  watched.set({ ...post, media: [] })
  expect(last).toHaveBeenCalled()
  expect(report).toHaveBeenCalledExactlyOnceWith(fault)
})
