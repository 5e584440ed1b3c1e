import { Activity, createElement, type FunctionComponent, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { photo, photoFiles } from '../../worker/src/testing/photos.ts'
import { type WatchedWorkers, watchWorkers } from '../../worker/src/testing/watched-workers.ts'
import { type Postfit, type PostfitSettings, usePostfit } from './index.ts'

let root: Root
/** What the hook gave in each rendering; the last one is what is shown. */
let renderings: Postfit[]
let workers: WatchedWorkers

const Composer: FunctionComponent<{
  text: string
  files: readonly File[]
  settings: PostfitSettings | undefined
}> = ({ text, files, settings }) => {
  // The draft is another object each time, as it is in most composers.
  renderings.push(usePostfit({ text, privacy: 'PUBLIC_TO_EVERYONE', media: [...files] }, settings))
  return null
}

const show = (files: readonly File[], text = 'Launch day', settings?: PostfitSettings): void => {
  root.render(createElement(StrictMode, null, createElement(Composer, { text, files, settings })))
}
const shown = (): Postfit => renderings.at(-1) as Postfit
const shownWhen = (is: (shown: Postfit) => boolean): Promise<Postfit> =>
  vi.waitFor(
    () => {
      expect(renderings.length > 0 && is(shown())).toBe(true)
      return shown()
    },
    { timeout: 30_000, interval: 10 },
  )

beforeEach(() => {
  renderings = []
  workers = watchWorkers()
  root = createRoot(document.createElement('div'))
})

afterEach(() => {
  root.unmount()
  vi.unstubAllGlobals()
})

describe('a draft', () => {
  it('is checked and planned as soon as its files were looked into', async () => {
    show([await photo('screenshot.png')])
    const { issues, plan, facts } = await shownWhen(({ issues }) => issues !== null)
    expect(renderings[0]).toMatchObject({ issues: null, plan: null, facts: null })
    expect(issues?.map(({ code }) => code)).toContain('photo-format')
    expect(plan?.files[0]?.steps.map(({ kind }) => kind)).toContain('encode')
    expect(facts?.[0]).toMatchObject({ format: 'png' })
    expect(workers.started).toBe(0)
  })

  it('that stays the same is not checked again, and renders nothing', async () => {
    const files = [await photo('compliant.jpg')]
    show(files)
    const { issues } = await shownWhen(({ issues }) => issues !== null)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const before = renderings.length
    show(files)
    await expect.poll(() => renderings.length).toBeGreaterThan(before)
    expect(shown().issues).toBe(issues)
    await new Promise((resolve) => setTimeout(resolve, 100))
    // StrictMode renders twice.
    expect(renderings.length).toBe(before + 2)
  })

  it('whose caption changes is checked at once, without looking into its files again', async () => {
    const files = [await photo('compliant.jpg')]
    const slice = vi.spyOn(files[0] as File, 'slice')
    show(files)
    await shownWhen(({ issues }) => issues !== null)
    const reads = slice.mock.calls.length
    expect(reads).toBeGreaterThan(0)
    const before = renderings.length
    show(files, 'x'.repeat(2201))
    await expect.poll(() => renderings.length).toBeGreaterThan(before)
    for (const { issues } of renderings.slice(before)) {
      expect(issues?.map(({ code }) => code)).toContain('text-length')
    }
    expect(slice.mock.calls.length).toBe(reads)
  })

  it('is told by its latest files, however long it takes to look into others', async () => {
    const [slow, quick] = await photoFiles('screenshot.png', 'compliant.jpg')
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const real = Blob.prototype.arrayBuffer
    vi.spyOn(slow as File, 'slice').mockImplementation((...range) => {
      const part = Blob.prototype.slice.apply(slow as File, range)
      part.arrayBuffer = async () => {
        await held
        return real.call(part)
      }
      return part
    })
    show([slow as File])
    await shownWhen(() => true)
    show([quick as File])
    await shownWhen(({ facts }) => facts?.[0]?.name === 'compliant.jpg')
    release()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(shown().facts?.map(({ name }) => name)).toEqual(['compliant.jpg'])
  })
})

describe('preparing', () => {
  it('gives a post, and tells how far it is, in StrictMode', async () => {
    show([await photo('screenshot.png')])
    const { prepare } = await shownWhen(({ issues }) => issues !== null)
    const prepared = prepare()
    const post = await prepared
    const { progress, isPreparing } =
      renderings.find(({ progress }) => progress !== null) ?? expect.unreachable()
    expect(progress?.file.name).toBe('screenshot.png')
    expect(isPreparing).toBe(true)
    expect(post?.ok).toBe(true)
    expect(post?.media[0]?.facts).toMatchObject({ format: 'jpeg', width: 1920, height: 1080 })
    expect(await shownWhen(({ post }) => post !== null)).toMatchObject({
      post,
      isPreparing: false,
      error: null,
    })
    expect(workers.started).toBeGreaterThan(0)
    root.unmount()
    await expect.poll(() => workers.ended).toBe(workers.started)
    root = createRoot(document.createElement('div'))
  })

  it('can be cancelled, and started again', async () => {
    // So many that they are not done before they are cancelled, however late the page gets to it.
    show(await photoFiles(...Array.from({ length: 6 }, () => 'oversized.jpg')))
    const { prepare, cancel } = await shownWhen(({ issues }) => issues !== null)
    const prepared = prepare()
    await shownWhen(({ progress }) => (progress?.fraction ?? 0) > 0)
    cancel()
    expect(await prepared).toBeNull()
    expect(await shownWhen(({ isPreparing }) => !isPreparing)).toMatchObject({ post: null, error: null })
    expect((await shown().prepare())?.ok).toBe(true)
  })

  it('ends when the draft changes, and what it gave is gone', async () => {
    const files = [await photo('screenshot.png')]
    show(files)
    await (await shownWhen(({ issues }) => issues !== null)).prepare()
    await shownWhen(({ post }) => post !== null)
    show(files, 'Another caption')
    await shownWhen(({ post }) => post === null)
    const prepared = shown().prepare()
    await shownWhen(({ isPreparing }) => isPreparing)
    show(files, 'And another')
    expect(await prepared).toBeNull()
    expect(await shownWhen(({ isPreparing }) => !isPreparing)).toMatchObject({ post: null, error: null })
  })

  it('goes by the policy and the rules of the moment', async () => {
    const files = await photoFiles('compliant.jpg', ...Array.from({ length: 10 }, () => 'small.jpg'))
    show(files, 'Launch day', { policy: { consent: ['dropPhotos'] } })
    await shownWhen(({ plan }) => plan?.asks.length === 0)
    const post = await shown().prepare()
    expect([post?.ok, post?.media.length]).toEqual([true, 10])
    show(files)
    await shownWhen(({ plan }) => plan?.asks.length === 1)
    expect((await shown().prepare())?.ok).toBe(false)
  })

  it('says why it failed, when no file is the reason', async () => {
    show([await photo('compliant.jpg')], 'Launch day', { heicDecoderUrl: 'http://[' })
    const { prepare } = await shownWhen(({ issues }) => issues !== null)
    expect(await prepare()).toBeNull()
    const { isPreparing, error } = await shownWhen(({ error }) => error !== null)
    expect(error).toBeInstanceOf(RangeError)
    expect(isPreparing).toBe(false)
  })

  it('ends with a component that is hidden, and can be started when it is shown again', async () => {
    const [file] = (await photoFiles('compliant.jpg')) as [File]
    const toggle = (mode: 'visible' | 'hidden'): void => {
      const children = createElement(Composer, { text: 'Hi', files: [file], settings: undefined })
      root.render(createElement(Activity, { mode, children }))
    }
    toggle('visible')
    await (await shownWhen(({ issues }) => issues !== null)).prepare()
    const first = await shownWhen(({ post }) => post !== null)
    toggle('hidden')
    await expect.poll(() => workers.ended).toBe(workers.started)
    expect(await first.prepare()).toBeNull()
    flushSync(() => toggle('visible'))
    const { prepare } = await shownWhen(({ post, issues }) => post === null && issues !== null)
    expect((await prepare())?.ok).toBe(true)
  })

  it('does nothing for a component that is gone', async () => {
    show([await photo('screenshot.png')])
    const { prepare } = await shownWhen(({ issues }) => issues !== null)
    root.unmount()
    expect(await prepare()).toBeNull()
    expect(workers.started).toBe(0)
    root = createRoot(document.createElement('div'))
  })
})
