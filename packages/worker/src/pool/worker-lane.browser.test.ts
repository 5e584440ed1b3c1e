import type { ImageFacts } from '@postfit/core'
import { afterEach, describe, expect, it } from 'vitest'
import { PostfitError } from '../errors/postfit-error.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { missingWorkerUrl, unrulyWorkerUrl } from '../testing/worker-urls.ts'
import { spawnWorker } from './spawn-worker.ts'
import { WorkerLane } from './worker-lane.ts'

let spawned = 0
let lane = newLane(unrulyWorkerUrl)

function newLane(url: string | URL): WorkerLane {
  spawned = 0
  return new WorkerLane(() => {
    spawned++
    return spawnWorker(url)
  })
}

afterEach(() => {
  lane.end(new Error('The test is over'))
  lane = newLane(unrulyWorkerUrl)
})

const job = (deed: string): PhotoJob => ({
  file: new Blob(),
  facts: { name: deed } as ImageFacts,
  steps: [],
  engine: 'auto',
  heicDecoderUrl: undefined,
})
const run = (deed: string, signal?: AbortSignal): Promise<Blob> =>
  lane.preparePhoto(job(deed), () => {}, signal)
const failure = (deed: string): Promise<unknown> =>
  run(deed).then(
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
  ])('%s: is internal, and says what it was', async (deed, words) => {
    const error = await failure(deed)
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
    lane = newLane(missingWorkerUrl)
    const error = await failure('does-its-work')
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'worker-failed', retryable: true })
  })

  it('that may not be started fails its job', async () => {
    lane = new WorkerLane(() => {
      throw new DOMException('The CSP forbids it', 'SecurityError')
    })
    const error = await failure('does-its-work')
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'worker-failed', cause: { name: 'SecurityError' } })
  })

  it('that does not answer is ended within 100 ms of an abort, with its reason', async () => {
    const controller = new AbortController()
    const work = run('hangs', controller.signal)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const reason = new Error('I changed my mind')
    const start = performance.now()
    controller.abort(reason)
    await expect(work).rejects.toBe(reason)
    expect(performance.now() - start).toBeLessThan(100)
    expect(await (await run('does-its-work')).text()).toBe('done')
  })

  it('is not started for a job that is aborted already', async () => {
    const reason = new Error('Never mind')
    await expect(run('does-its-work', AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(spawned).toBe(0)
  })
})

describe('two jobs at once', () => {
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

  it('both fail when the lane is ended', async () => {
    const reason = new PostfitError('disposed', 'Over')
    const disposal = new AbortController()
    const works = Promise.allSettled([run('hangs', disposal.signal), run('hangs', disposal.signal)])
    disposal.abort(reason)
    lane.end(reason)
    expect(await works).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
  })
})
