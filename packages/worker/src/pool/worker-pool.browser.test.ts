import type { ImageFacts } from '@postfit/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { wasmModules } from '../assets/wasm-modules.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { HeldJobs } from '../testing/held-jobs.ts'
import { quickest } from '../testing/quickest.ts'
import { missingWorkerUrl, pictureUrl, unrulyWorkerUrl } from '../testing/worker-urls.ts'
import { PooledWorker } from './pooled-worker.ts'
import { startWorker } from './start-worker.ts'
import { type PoolSettings, WorkerPool } from './worker-pool.ts'

let spawned = 0
let pool = newPool()

/** A pool of one worker, unless said otherwise. */
function newPool(settings: Partial<PoolSettings> = {}, url: string | URL = unrulyWorkerUrl): WorkerPool {
  spawned = 0
  return new WorkerPool({
    start() {
      spawned++
      return new PooledWorker(startWorker(String(url)), String(url), wasmModules(), (name) => name)
    },
    workers: 1,
    memory: 1_000_000,
    fileTimeout: 60_000,
    idleTimeout: 60_000,
    ...settings,
  })
}

afterEach(() => {
  pool.end(new Error('The test is over'))
  pool = newPool()
})

/** @param pixels of a photo that takes 12 bytes for each */
const job = (action: string, pixels = 1): PhotoJob => ({
  file: new Blob(),
  facts: { name: action, format: 'png', width: pixels, height: 1 } as ImageFacts,
  steps: [],
  engine: 'auto',
  background: '#ffffff',
  heicDecoderUrl: undefined,
})
const run = (action: string, signal?: AbortSignal): Promise<Blob> =>
  pool.preparePhoto(job(action), () => {}, signal)
/** Runs several at once; each name is told when a worker takes its job. */
function runAll(names: readonly string[], pixels: readonly number[] = []) {
  const started: string[] = []
  const works = names.map((name, place) =>
    pool.preparePhoto(job(name, pixels[place]), (stage) => stage === 'start' && started.push(name)),
  )
  return { started, works }
}
const failure = (action: string): Promise<unknown> =>
  run(action).then(
    () => expect.unreachable('it did not fail'),
    (error: unknown) => error,
  )

describe('an error in a worker', () => {
  it('keeps class, code, retryability, message and cause', async () => {
    const error = await failure('throws-postfit-error')
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({
      name: 'PostfitError',
      code: 'load-failed',
      retryable: true,
      message: 'No codec',
      cause: 'TypeError: No network',
    })
  })

  it('has no cause when it had none', async () => {
    const error = await failure('throws-without-cause')
    expect(error).toMatchObject({ code: 'decode-failed', retryable: false, message: 'Broken' })
    expect('cause' in (error as Error)).toBe(false)
  })

  it.each([
    ['throws-error', 'RangeError: Out of range'],
    ['throws-object', 'Exit 1'],
    ['throws-string', 'just text'],
  ])('%s: is internal, and says what it was', async (action, words) => {
    const error = await failure(action)
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'internal', retryable: false, message: `Unexpected: ${words}` })
  })

  it('ends the worker: its codecs are not to be used again', async () => {
    await failure('throws-postfit-error')
    expect(await (await run('does-its-work')).text()).toBe('done')
    expect(spawned).toBe(2)
  })
})

describe('a worker', () => {
  it('serves one job after the other', async () => {
    await run('does-its-work')
    await run('does-its-work')
    expect(spawned).toBe(1)
  })

  it('that crashes fails its job, and a new one takes its place', async () => {
    const error = await failure('crashes')
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'worker-failed', retryable: true })
    expect((error as Error).message).toContain('The worker fell over')
    expect(await (await run('does-its-work')).text()).toBe('done')
  })

  it('that cannot be loaded fails its job', async () => {
    pool = newPool({}, missingWorkerUrl)
    const error = await failure('does-its-work')
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'worker-failed', retryable: true })
  })

  it('that may not be started fails its job', async () => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('The CSP forbids it', 'SecurityError')
        }
      },
    )
    const error = await failure('does-its-work')
    vi.unstubAllGlobals()
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'worker-failed', retryable: false, cause: { name: 'SecurityError' } })
  })

  it('that does not answer is ended within 100 ms of an abort, with its reason', async () => {
    const ms = await quickest(100, async () => {
      const controller = new AbortController()
      const work = run('hangs', controller.signal)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const reason = new Error('I changed my mind')
      const start = performance.now()
      controller.abort(reason)
      await expect(work).rejects.toBe(reason)
      return performance.now() - start
    })
    expect(ms).toBeLessThan(100)
    expect(await (await run('does-its-work')).text()).toBe('done')
  })

  it('is not started for a job that is aborted already', async () => {
    const reason = new Error('Never mind')
    await expect(run('does-its-work', AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(spawned).toBe(0)
  })
})

describe('two jobs', () => {
  it('do not share a failure', async () => {
    const [first, second] = await Promise.allSettled([run('throws-without-cause'), run('does-its-work')])
    expect(first.status).toBe('rejected')
    expect(second.status).toBe('fulfilled')
  })

  it('do not share an abort', async () => {
    const controller = new AbortController()
    const works = Promise.allSettled([run('hangs', controller.signal), run('does-its-work')])
    await new Promise((resolve) => setTimeout(resolve, 100))
    controller.abort(new Error('Only the first'))
    const [first, second] = await works
    expect(first.status).toBe('rejected')
    expect(second.status).toBe('fulfilled')
  })

  it('do not share an abort of the one that waits: it ends at once, and the other goes on', async () => {
    const controller = new AbortController()
    const first = run('does-its-work-late')
    const second = run('does-its-work', controller.signal)
    const third = run('does-its-work')
    const reason = new Error('Only the second')
    controller.abort(reason)
    const raced = await Promise.race([first.then(() => 'first'), second.catch((error: unknown) => error)])
    expect(raced).toBe(reason)
    expect(await (await first).text()).toBe('late')
    expect(await (await third).text()).toBe('done')
    expect(spawned).toBe(1)
  })

  it('both fail when the pool is ended', async () => {
    const reason = new PostfitError('disposed', 'Over')
    const disposal = new AbortController()
    const works = Promise.allSettled([run('hangs', disposal.signal), run('hangs', disposal.signal)])
    disposal.abort(reason)
    pool.end(reason)
    expect(await works).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
  })
})

describe('a job whose worker crashed', () => {
  it('is tried once more, and succeeds where it can', async () => {
    expect(await (await run(`crashes-once-${performance.now()}`)).text()).toBe('done')
    expect(spawned).toBe(2)
  })

  it('is tried alone', async () => {
    let crashes = 0
    pool = newPool({
      workers: 3,
      start() {
        const worker = startWorker(unrulyWorkerUrl.href)
        worker.addEventListener('error', () => crashes++)
        return new PooledWorker(worker, undefined, wasmModules(), (name) => name)
      },
    })
    using jobs = new HeldJobs()
    const crashing = `crashes-once-${performance.now()}`
    const names = [crashing, 'held-1', 'held-2', 'held-3']
    const { started, works } = runAll(names)
    await jobs.begun('held-1', 'held-2')
    await expect.poll(() => crashes).toBe(1)
    // Neither it nor the one behind it takes the place that is free, nor the next one.
    await jobs.letGo('held-1')
    await works[1]
    expect(started).toEqual(names.slice(0, 3))
    await jobs.letGo('held-2')
    await works[2]
    expect(started).toEqual([...names.slice(0, 3), crashing])
    await works[0]
    expect(started).toEqual([...names.slice(0, 3), crashing, 'held-3'])
    await jobs.letGo('held-3')
    await works[3]
  })

  it('fails when it crashes again, after two workers, and the jobs behind it do not', async () => {
    const [first, second] = await Promise.allSettled([run('crashes'), run('does-its-work')])
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'worker-failed' } })
    expect(second.status).toBe('fulfilled')
    expect(spawned).toBe(3)
  })
})

/** Each worker that lives holds one. */
const heldLocks = async () => (await navigator.locks.query()).held

describe('a worker that dies without a word', () => {
  it('is missed at once: its job is tried once more, and succeeds where it can', async () => {
    const start = performance.now()
    expect(await (await run(`closes-once-${start}`)).text()).toBe('done')
    expect(spawned).toBe(2)
    // Long before the time of its file is over.
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  it('fails its job when the next one does so, too', async () => {
    expect(await failure('closes')).toMatchObject({
      code: 'worker-failed',
      retryable: true,
      message: 'The worker died without a word',
    })
    expect(spawned).toBe(2)
  })

  it('is not given work any more when that happens while it has none', async () => {
    const workers: Worker[] = []
    pool = newPool({
      start() {
        spawned++
        workers.push(startWorker(unrulyWorkerUrl.href))
        return new PooledWorker(workers.at(-1) as Worker, undefined, wasmModules(), (name) => name)
      },
    })
    await run('does-its-work')
    workers[0]?.terminate()
    await expect.poll(heldLocks).toEqual([])
    await run('does-its-work')
    expect(spawned).toBe(2)
  })

  it('leaves nobody waiting when it is ended on purpose', async () => {
    await run('does-its-work')
    pool.end(new Error('Over'))
    await expect.poll(() => navigator.locks.query()).toEqual({ held: [], pending: [] })
  })
})

describe('a worker that says nothing', () => {
  it.each(['never-answers', 'hangs'])('(%s) is ended when the time of its file is over', async (action) => {
    pool = newPool({ fileTimeout: 1000 })
    const error = await failure(action)
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({
      code: 'timeout',
      retryable: false,
      message: expect.stringContaining(`${action} to be prepared within 1000 ms`),
    })
    // On a busy machine a worker may take longer than that to start.
    await vi.waitFor(async () => expect(await (await run('does-its-work')).text()).toBe('done'), 30_000)
  })
})

describe('a worker that cannot be loaded', () => {
  it.each([
    ['of a 404', missingWorkerUrl, '404'],
    ['of a wrong MIME type', pictureUrl.href, 'MIME type is image/jpeg'],
    ['of a lost network', 'http://127.0.0.1:9/worker.js', 'start a worker from http://127.0.0.1:9/worker.js'],
  ])('because %s says so, with its address', async (_, url, words) => {
    pool = newPool({}, url)
    const error = await failure('does-its-work')
    expect(error).toMatchObject({ code: 'worker-failed', message: expect.stringContaining(words) })
    expect((error as Error).message).toContain(url)
  })
})

describe('a pool', () => {
  it('does as many jobs at once as it has workers, and starts no more', async () => {
    pool = newPool({ workers: 3 })
    using jobs = new HeldJobs()
    const names = Array.from({ length: 7 }, (_, place) => `held-${place}`)
    const { started, works } = runAll(names)
    await jobs.begun('held-0', 'held-1', 'held-2')
    for (const [place, name] of names.entries()) {
      expect(started.length).toBe(Math.min(place + 3, names.length))
      await jobs.letGo(name)
      await works[place]
    }
    expect(spawned).toBe(3)
  })

  it('starts no worker that it does not need', async () => {
    pool = newPool({ workers: 3 })
    await run('does-its-work')
    await run('does-its-work')
    expect(spawned).toBe(1)
  })

  it('starts jobs in the order of their calls', async () => {
    pool = newPool({ workers: 2 })
    using jobs = new HeldJobs()
    const names = Array.from({ length: 6 }, (_, place) => `held-${place}`)
    const { started, works } = runAll(names)
    // Whichever of the two ends first.
    for (const place of [1, 2, 0, 3, 5, 4]) {
      await jobs.letGo(`held-${place}`)
      await works[place]
    }
    expect(started).toEqual(names)
  })

  it('does not do more at once than there is memory for, and what is too large for it alone', async () => {
    // A photo takes 12 bytes a pixel.
    pool = newPool({ workers: 4, memory: 250 })
    using jobs = new HeldJobs()
    const names = ['held-0', 'held-1', 'held-2', 'held-large', 'held-4']
    const { started, works } = runAll(names, [10, 10, 10, 1000, 10])
    await jobs.begun('held-0', 'held-1')
    for (const [place, underWay] of [2, 3, 3, 4, 5].entries()) {
      expect(started).toEqual(names.slice(0, underWay))
      await jobs.letGo(names[place] as string)
      await works[place]
    }
  })

  it('ends a worker that had a large photo: its memory is not given back otherwise', async () => {
    pool = newPool({ memory: 250 })
    await pool.preparePhoto(job('does-its-work', 10), () => {})
    await run('does-its-work')
    expect(spawned).toBe(2)
  })

  it('ends its workers when they have had nothing to do for a while', async () => {
    pool = newPool({ idleTimeout: 1500 })
    await run('does-its-work')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await run('does-its-work')
    expect(spawned).toBe(1)
    await expect.poll(heldLocks).toEqual([])
    await run('does-its-work')
    expect(spawned).toBe(2)
  })

  it('tells nothing of a job that was aborted', async () => {
    const told: string[] = []
    const controller = new AbortController()
    const work = pool.preparePhoto(job('hangs'), (stage) => told.push(stage), controller.signal)
    await new Promise((resolve) => setTimeout(resolve, 100))
    controller.abort()
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    const count = told.length
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(told.length).toBe(count)
  })
})
