import { afterEach, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { photo } from '../../../worker/src/testing/photos.ts'
import { watchWorkers } from '../../../worker/src/testing/watched-workers.ts'
import type { PostfitComposer } from '../index.ts'
import '../index.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const frames = (count: number) =>
  Array.from({ length: count }).reduce<Promise<unknown>>(
    (before) => before.then(() => new Promise(requestAnimationFrame)),
    Promise.resolve(),
  )

/** Shows a composer with a photo, works with it, and takes it away. */
async function mount(file: File): Promise<WeakRef<PostfitComposer>> {
  const element = document.createElement('postfit-composer')
  document.body.append(element)
  await element.composer.add([file])
  await frames(2)
  element.remove()
  await frames(1)
  return new WeakRef(element)
}

/** What is left in use once nothing else can be collected. */
async function inUse(): Promise<{
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}> {
  const session = cdp() as unknown as { send(method: string): Promise<Record<string, number>> }
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage')
    await frames(1)
  }
  const { usedSize = 0 } = await session.send('Runtime.getHeapUsage')
  const { nodes = 0, jsEventListeners = 0 } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes, listeners: jsEventListeners }
}

it('leaves nothing behind after fifty mounts', async () => {
  const file = await photo('screenshot.png')
  for (let round = 0; round < 5; round++) await mount(file)
  const before = await inUse()
  const elements: WeakRef<PostfitComposer>[] = []
  for (let round = 0; round < 50; round++) elements.push(await mount(file))
  const after = await inUse()
  expect(elements.filter((element) => element.deref() !== undefined).length).toBe(0)
  expect(after.nodes - before.nodes).toBeLessThan(50)
  expect(after.listeners - before.listeners).toBeLessThan(50)
  expect(after.heap - before.heap).toBeLessThan(300_000)
})

it('ends all work when the element is removed in the middle of it', async () => {
  const workers = watchWorkers()
  const ended: unknown[] = []
  const element = document.createElement('postfit-composer')
  document.body.append(element)
  const file = await photo('oversized.jpg')
  await element.composer.add(Array.from({ length: 6 }, () => file))
  const { composer } = element
  composer.subscribe(({ preparation }) => ended.push(preparation.kind))
  const preparing = composer.prepare()
  await expect.poll(() => workers.started).toBeGreaterThan(0)
  element.remove()
  expect(await preparing).toBeUndefined()
  await expect.poll(() => workers.ended).toBe(workers.started)
  // Nobody is told any more, and nothing starts again.
  const told = ended.length
  await frames(3)
  expect([ended.length, workers.ended]).toEqual([told, workers.started])
})

it('ends an upload when the element is removed', async () => {
  const element = document.createElement('postfit-composer')
  let reason: unknown
  element.upload = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason
        reject(signal.reason)
      })
    })
  document.body.append(element)
  await element.composer.add([await photo('compliant.jpg')])
  element.composer.change({ privacy: 'SELF_ONLY' })
  await element.composer.prepare()
  await expect.poll(() => element.composer.canPost()).toBe(true)
  const posting = element.composer.post()
  element.remove()
  expect(await posting).toMatchObject({ kind: 'stopped' })
  expect(reason).toMatchObject({ name: 'AbortError' })
})
