import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { photo } from '../testing/photos.ts'
import { type WatchedWorkers, watchWorkers } from '../testing/watched-workers.ts'
import { built, missingWorkerUrl } from '../testing/worker-urls.ts'
import { createPreparer, type Preparer } from './create-preparer.ts'
import type { Draft } from './settings.ts'
import { warmUpPhoto } from './warm-up-photo.ts'

vi.mock('./warm-up-photo.ts', { spy: true })

const draft = (...media: readonly File[]): Draft => ({ type: 'IMAGE', text: 'Launch day', media })

let workers: WatchedWorkers
let fetched: string[]
let preparer: Preparer

beforeEach(() => {
  vi.clearAllMocks()
  fetched = []
  workers = watchWorkers()
  const realFetch = globalThis.fetch
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => {
    fetched.push(String(request[0]))
    return realFetch(...request)
  })
  preparer = createPreparer(built)
})

afterEach(() => {
  preparer.dispose()
  vi.unstubAllGlobals()
})

const codecs = () => fetched.flatMap((url) => /([a-z-]+)(_simd)?\.wasm$/.exec(url)?.[1] ?? []).sort()

describe('warming up', () => {
  it('starts one worker and fetches what the first photo needs, which then fetches and starts nothing', async () => {
    expect([workers.started, fetched]).toEqual([0, []])
    await preparer.warm()
    expect(warmUpPhoto).toHaveBeenCalledOnce()
    expect(workers.started).toBe(1)
    expect(codecs()).toEqual(['jpeg-decoder', 'jpeg-encoder', 'scale'])
    const post = await preparer.prepare(draft(await photo('oversized.jpg')))
    expect(post.media.map(({ file }) => file.name)).toEqual(['oversized.jpg'])
    expect([workers.started, codecs().length]).toEqual([1, 3])
  })

  it('loads the scripts by which the metadata of phones and cameras are read', async () => {
    const file = await photo('metadata.jpg')
    await preparer.warm()
    performance.clearResourceTimings()
    const post = await preparer.prepare(draft(file))
    expect(post.files[0]).toMatchObject({
      error: null,
      facts: { metadata: ['exif', 'gps', 'iptc', 'comment', 'xmp'] },
    })
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    expect(fetched.filter((name) => name.includes('/packages/core/'))).toEqual([])
  })

  it('prepares a photo that any decoder takes, and that is made smaller as those of phones are', async () => {
    const file = warmUpPhoto()
    const { width, height } = await createImageBitmap(file)
    const { files } = await preparer.prepare(draft(file))
    expect(files[0]).toMatchObject({ error: null, facts: { width, height, metadata: ['exif', 'xmp'] } })
    expect(files[0]?.plan.steps.map(({ kind }) => kind)).toEqual(['downscale', 'encode'])
    expect(files[0]?.output?.facts).toMatchObject({ width: 1440, height: 1080 })
  })

  it('is done once, however often it is asked for', async () => {
    await Promise.all([preparer.warm(), preparer.warm()])
    await preparer.warm()
    expect([workers.started, codecs().length]).toEqual([1, 3])
  })

  it('is waited for by nobody: a post that comes meanwhile begins at once, with the same worker', async () => {
    const warming = preparer.warm()
    const post = await preparer.prepare(draft(await photo('oversized.jpg')))
    expect(post.files[0]?.error).toBeNull()
    await warming
    expect([workers.started, codecs().length]).toEqual([1, 3])
    expect(warmUpPhoto).not.toHaveBeenCalled()
  })

  it('fails without a word; the file that needs it says why', async () => {
    using broken = createPreparer({ workerUrl: missingWorkerUrl })
    await broken.warm()
    const post = await broken.prepare(draft(await photo('oversized.jpg')))
    expect(post.files[0]?.error?.code).toBe('worker-failed')
  })

  it('ends with the preparer, and starts nothing after it', async () => {
    const warming = preparer.warm()
    preparer.dispose()
    await warming
    await preparer.warm()
    expect(workers.started).toBeLessThanOrEqual(1)
    using late = createPreparer(built)
    late.dispose()
    const before = workers.started
    await late.warm()
    expect(workers.started).toBe(before)
  })
})
