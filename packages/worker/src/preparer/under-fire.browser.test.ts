import type { PreparePolicy } from '@postfit/core'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { PostfitError } from '../errors/postfit-error.ts'
import { lockName, lockSession } from '../temporary-files/session-lock.ts'
import { removeStaleFiles } from '../temporary-files/stale-files.ts'
import { temporaryFiles } from '../temporary-files/temporary-files.ts'
import { temporaryFolder } from '../temporary-files/temporary-folder.ts'
import { photo, photoFiles, rarePhoto } from '../testing/photos.ts'
import { quickest } from '../testing/quickest.ts'
import { video } from '../testing/videos.ts'
import { built } from '../testing/worker-urls.ts'
import { createPreparer, type Preparer } from './create-preparer.ts'
import type { Draft, PreparerSettings, PrepareSettings } from './settings.ts'

// What pages, networks, disks and people do while files are prepared. Nothing of it may change what comes out, or keep anybody
// waiting.

const draft = (...media: readonly Blob[]): Draft => ({
  type: 'IMAGE',
  text: 'Launch day',
  privacy: 'PUBLIC_TO_EVERYONE',
  media,
})
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const never = new Promise<never>(() => {})

let preparer: Preparer
const prepared = (settings: PreparerSettings = {}): Preparer => {
  preparer = createPreparer({ ...built, ...settings })
  return preparer
}
// Once, before any time counts: what is fetched for the first time.
beforeAll(async () => {
  using first = createPreparer(built)
  const post = await first.prepare(draft(...(await photoFiles('oversized.jpg', 'screenshot.png'))))
  expect(post.ok).toBe(true)
})

afterEach(() => {
  preparer?.dispose()
  vi.unstubAllGlobals()
})

/** A file on a disk that does not answer. */
class StuckFile extends File {
  override slice(): Blob {
    return Object.assign(new Blob(), { arrayBuffer: () => never })
  }
}
const stuck = (): File => new StuckFile(['a photo'], 'stuck.jpg')

describe('a listener that fails', () => {
  const failures: [string, () => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('Not mine')
      },
    ],
    ['gives a promise that is rejected', () => Promise.reject(new Error('Not mine'))],
  ]

  it.each(failures)('and %s changes nothing, at any stage, and is reported once', async (_, fail) => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const listened: PrepareSettings[] = [
      ...['inspect', 'start', 'decode', 'scale', 'encode', 'verify', 'done'].map(
        (stage): PrepareSettings => ({
          onProgress: ({ file }) => (file.stage === stage ? fail() : undefined),
        }),
      ),
      { onProgress: fail },
      { onFile: fail },
    ]
    // More failures than workers: each would have lost one.
    prepared({ workers: 1 })
    for (const settings of listened) {
      reported.mockClear()
      const post = await preparer.prepare(
        draft(...(await photoFiles('oversized.jpg', 'compliant.jpg'))),
        settings,
      )
      await later(0)
      expect(post.ok).toBe(true)
      expect(reported.mock.calls.map(([error]) => error.message)).toEqual(['Not mine'])
    }
  })

  it('of a video changes nothing either', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const file = await video('compliant.mp4')
    const post = await prepared().prepare(
      { type: 'VIDEO', privacy: 'PUBLIC_TO_EVERYONE', media: [file] },
      {
        onProgress: () => Promise.reject(new Error('Not mine')),
        policy: { trimEnd: 1, consent: ['trimVideo'] },
      },
    )
    expect(post.files[0]?.error).toBe(null)
    expect(reported).toHaveBeenCalledTimes(1)
  })
})

/** Milliseconds that a call takes to be rejected with the reason, once it was ended. */
async function msToEnd(
  call: (signal: AbortSignal) => Promise<unknown>,
  isDisposal: boolean,
): Promise<number> {
  const controller = new AbortController()
  const reason = new Error('The person left')
  const work = call(controller.signal).catch((error: unknown) => error)
  await later(150)
  const start = performance.now()
  if (isDisposal) preparer.dispose()
  else controller.abort(reason)
  const error = await work
  const ms = performance.now() - start
  if (isDisposal) expect(error).toMatchObject({ code: 'disposed' })
  else expect(error).toBe(reason)
  return ms
}

const ends: [string, boolean][] = [
  ['aborted', false],
  ['disposed of', true],
]

describe.each(ends)('a call that is %s is settled within 100 ms', (_, isDisposal) => {
  const settles = async (
    call: (signal: AbortSignal) => Promise<unknown>,
    settings?: PreparerSettings,
  ): Promise<void> => {
    const ms = await quickest(100, () => {
      prepared(settings)
      return msToEnd(call, isDisposal)
    })
    expect(ms).toBeLessThan(100)
  }

  it('while a disk does not answer', () =>
    settles((signal) => preparer.prepare(draft(...Array.from({ length: 1000 }, stuck)), { signal })))

  it('while a codec does not arrive', async () => {
    const file = await photo('oversized.jpg')
    await settles((signal) => preparer.prepare(draft(file), { signal }), { wasm: () => never })
  })

  it('while a worker does not start', async () => {
    const url = URL.createObjectURL(new Blob(['onmessage = () => {}'], { type: 'text/javascript' }))
    const file = await photo('oversized.jpg')
    await settles((signal) => preparer.prepare(draft(file), { signal }), { worker: () => new Worker(url) })
  })

  it('while the script for a format does not arrive from the network', async () => {
    // Each once: what a page has loaded it asks for no more.
    const file = await rarePhoto(isDisposal ? 'lossy.jxl' : 'lzw.tif')
    const held = await holdRequests(/formats\/(jxl|tiff)\.ts/)
    try {
      await settles((signal) => preparer.prepare(draft(file), { signal }))
      await expect.poll(() => held.urls.length).toBe(1)
    } finally {
      await held.release()
    }
  })

  it('while a disk does not answer for a cover or its frames', async () => {
    await settles((signal) => preparer.cover(stuck(), 0, { signal }))
    await settles((signal) => preparer.frames(stuck(), { count: 3, signal })[Symbol.asyncIterator]().next())
  })
})

it('the signal of one file ends it, whatever it waits for, and no other one', async () => {
  const controller = new AbortController()
  prepared({ workers: 1, wasm: () => never })
  const work = preparer.prepare(draft(...(await photoFiles('oversized.jpg', 'compliant.jpg'))), {
    fileSignals: [controller.signal],
  })
  await later(100)
  controller.abort()
  const post = await work
  expect(post.files.map(({ error }) => error?.code)).toEqual(['aborted', undefined])
})

describe('a disk that stops answering behind the header of a kept photo', () => {
  /** Its parts can be read, but not all of it. */
  class HalfStuckFile extends File {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return never
    }
  }
  const halfStuck = async (): Promise<File> => new HalfStuckFile([await photo('compliant.jpg')], 'stuck.jpg')

  it('keeps no other photo waiting once its call is aborted', async () => {
    const controller = new AbortController()
    const work = prepared().prepare(draft(await halfStuck()), { signal: controller.signal })
    await later(50)
    controller.abort(new Error('The person left'))
    await expect(work).rejects.toThrow('The person left')
    expect((await preparer.prepare(draft(await photo('compliant.jpg')))).files[0]?.error).toBe(null)
  })

  it('is waited for until the time is over, and the others come out', async () => {
    const media = [await halfStuck(), await photo('compliant.jpg')]
    const post = await prepared({ fileTimeout: 200 }).prepare(draft(...media))
    expect(post.files.map(({ error }) => error?.code)).toEqual(['timeout', undefined])
  })
})

it('the signal of one file ends it while its disk does not answer', async () => {
  const controller = new AbortController()
  const work = prepared().prepare(draft(stuck(), await photo('compliant.jpg')), {
    fileSignals: [controller.signal],
  })
  await later(50)
  controller.abort()
  const post = await work
  expect(post.files.map(({ error }) => error?.code)).toEqual(['aborted', undefined])
})

interface HeldRequests {
  readonly urls: string[]
  release(): Promise<void>
}

/** The browser's side of what the tests do to the network: requests wait, or fail, by their addresses. */
interface Devtools {
  send(method: string, parameters?: object): Promise<unknown>
  on(event: string, listener: (event: { requestId: string; request: { url: string } }) => void): void
}

type OnRequest = (requestId: string, url: string) => void

async function interceptRequests(matching: RegExp, told: OnRequest): Promise<() => Promise<void>> {
  const devtools = cdp() as unknown as Devtools
  // Waited for, so that Vitest has its session: of two that are made at once, one listens and the other holds the requests.
  await devtools.send('Fetch.disable')
  // What listens cannot be taken away again: it is told when it is over.
  let isOver = false
  devtools.on('Fetch.requestPaused', ({ requestId, request: { url } }) => {
    if (isOver) return
    if (matching.test(url)) told(requestId, url)
    else devtools.send('Fetch.continueRequest', { requestId }).catch(() => {})
  })
  await devtools.send('Fetch.enable')
  return async () => {
    isOver = true
    await devtools.send('Fetch.disable')
  }
}

async function holdRequests(matching: RegExp): Promise<HeldRequests> {
  const urls: string[] = []
  return { urls, release: await interceptRequests(matching, (_, url) => urls.push(url)) }
}

describe('a part that cannot be loaded', () => {
  const failRequests = (matching: RegExp, times: number): Promise<() => Promise<void>> => {
    let failures = 0
    const devtools = cdp() as unknown as Devtools
    return interceptRequests(matching, (requestId) => {
      const fails = failures++ < times
      devtools.send(fails ? 'Fetch.failRequest' : 'Fetch.continueRequest', {
        requestId,
        ...(fails && { errorReason: 'InternetDisconnected' }),
      })
    })
  }

  it('is tried again by itself', async () => {
    const restore = await failRequests(/formats\/gif\.ts/, 1)
    const post = await prepared().prepare(draft(await photo('still.gif')))
    await restore()
    expect(post.files[0]?.error).toBe(null)
    expect(post.ok).toBe(true)
  })

  it('is said to be that, and not the file, and can be had later', async () => {
    const restore = await failRequests(/formats\/bmp\.ts/, 100)
    prepared()
    const file = await rarePhoto('rgb.bmp')
    const post = await preparer.prepare(draft(file))
    await restore()
    expect(post.files[0]).toMatchObject({
      facts: { kind: 'unknown', reason: 'not-loaded' },
      error: { code: 'load-failed', retryable: true },
    })
    const errors = post.issues.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(['file-not-loaded'])
    expect((await preparer.prepare(draft(file))).files[0]?.error).toBe(null)
  })
})

describe('arguments', () => {
  it.each<[PreparerSettings, string]>([
    [{ limits: { pixels: Number.NaN } }, 'limits.pixels'],
    [{ limits: { bytes: -1 } }, 'limits.bytes'],
    [{ fileTimeout: Number.NaN }, 'fileTimeout'],
    [{ fileTimeout: 0 }, 'fileTimeout'],
    [{ workers: 0 }, 'workers'],
    [{ memory: '1' as never }, 'memory'],
    [{ engine: 'fast' as never }, 'engine'],
    [{ worker: 'worker.js' as never }, 'worker'],
    [{ workerUrl: 'http://[' }, 'workerUrl'],
    [{ policy: { photoQuality: Number.NaN } }, 'policy.photoQuality'],
    [{ policy: { consent: ['everything'] as never } }, 'policy.consent'],
  ])('that make no sense are refused at the door: %o', (settings, path) => {
    const isNumber = Object.values(settings).some((value) => JSON.stringify(value).includes('null'))
    expect(() => createPreparer(settings)).toThrow(isNumber ? RangeError : /^Expected/)
    expect(() => createPreparer(settings)).toThrow(path)
  })

  it.each<[unknown, PrepareSettings, string]>([
    [null, {}, 'draft'],
    [{ media: 5 }, {}, 'draft.media'],
    [{ media: [] }, { signal: 'x' as never }, 'signal'],
    [{ media: [] }, { onProgress: 5 as never }, 'onProgress'],
    [{ media: [] }, { policy: { trimStart: Number.NaN } }, 'policy.trimStart'],
    [{ media: { length: 10_001 } }, {}, '10000 files (limits.files)'],
  ])('of a preparation, too: %o %o', async (given, settings, path) => {
    const error = await prepared()
      .prepare(given as Draft, settings)
      .catch((reason: unknown) => reason)
    expect((error as Error).constructor).toBe(
      path.includes('trimStart') || path.includes('10000') ? RangeError : TypeError,
    )
    expect((error as Error).message).toContain(path)
  })

  it('that are undefined are the defaults', async () => {
    const absent = { consent: undefined, photoFit: undefined, trimEnd: undefined } as unknown as PreparePolicy
    const limits = { pixels: undefined, bytes: undefined } as never
    prepared({ limits, policy: absent, fileTimeout: undefined as never, rules: undefined as never })
    const large = new File([await bomb()], 'bomb.png')
    const post = await preparer.prepare(draft(await photo('oversized.jpg'), large), {
      policy: absent,
      fileSignals: [undefined, undefined],
    })
    expect(post.files.map(({ error }) => error?.code)).toEqual([undefined, 'too-large'])
  })

  it.each([Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 34])(
    'of a time that no timer can hold: %d',
    async (fileTimeout) => {
      const post = await prepared({ fileTimeout }).prepare(draft(await photo('oversized.jpg')))
      expect(post.files[0]?.error).toBe(null)
    },
  )
})

/** A PNG that says it has billions of pixels. */
async function bomb(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await (await photo('one-pixel.png')).arrayBuffer())
  bytes.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], 16)
  return bytes
}

describe('media', () => {
  it('that are no files are errors of their own', async () => {
    const file = await photo('oversized.jpg')
    const media = [null, file, undefined, 'photo.jpg', {}, new Uint8Array(8), [file]] as unknown as File[]
    const post = await prepared().prepare(draft(...media))
    expect(post.media.map(({ index }) => index)).toEqual([1])
    expect(post.files.map(({ error }) => error?.code)).toEqual([
      'unsupported',
      undefined,
      'unsupported',
      'unsupported',
      'unsupported',
      'unsupported',
      'unsupported',
    ])
    expect(post.files[0]?.error?.message).toContain('media[0] but received null')
  })

  it('without a name, or with that of another format, are named and typed by their bytes', async () => {
    const bytes = await (await photo('compliant.jpg')).arrayBuffer()
    const stripped = await (await photo('metadata.jpg')).arrayBuffer()
    const media = [
      new Blob([bytes]),
      new File([bytes], 'IMG_1.png', { type: 'image/png' }),
      new File([stripped], 'IMG_1.png', { type: 'image/png' }),
      new File([bytes], 'holiday 12.08.2026'),
      new File([bytes], 'right.jpg', { type: 'image/jpeg' }),
    ]
    const post = await prepared().prepare(draft(...media))
    expect(post.ok).toBe(true)
    expect(post.media.map(({ file }) => [file.name, file.type])).toEqual([
      ['photo.jpg', 'image/jpeg'],
      ['IMG_1.jpg', 'image/jpeg'],
      ['IMG_1-2.jpg', 'image/jpeg'],
      ['holiday 12.08.2026.jpg', 'image/jpeg'],
      ['right.jpg', 'image/jpeg'],
    ])
    expect(post.media.map(({ file, facts }) => file.name === facts.name)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(post.media[4]?.file).toBe(media[4])
    expect(new Uint8Array((await post.media[1]?.file.arrayBuffer()) as ArrayBuffer)).toEqual(
      new Uint8Array(bytes),
    )
  })

  it('that go away while they wait have to be chosen again', async () => {
    const root = await navigator.storage.getDirectory()
    const handle = await root.getFileHandle('photo.jpg', { create: true })
    const writable = await handle.createWritable()
    await writable.write(await photo('oversized.jpg'))
    await writable.close()
    const first = await photo('screenshot.png')
    prepared({ workers: 1 })
    const post = await preparer.prepare(draft(first, await handle.getFile()), {
      onProgress: ({ file }) => file.stage === 'start' && file.index === 0 && root.removeEntry('photo.jpg'),
    })
    expect(post.files.map(({ error }) => error?.code)).toEqual([undefined, 'file-changed'])
    expect(post.issues.filter(({ path }) => path[1] === 1).map(({ code }) => code)).toContain('file-changed')
  })

  it('by the thousand leave the page its turns', async () => {
    const bytes = await (await photo('compliant.jpg')).arrayBuffer()
    const media = Array.from({ length: 2000 }, (_, n) =>
      n % 2 > 0 ? new File([bytes], 'a.jpg') : new File(['text'], 'a'),
    )
    prepared({ examineKept: false })
    // What else the machine does keeps any page waiting now and then: also one that does next to nothing.
    const excess = await quickest(50, async () => {
      const usual = await longestWait(() => later(2000))
      const wait = await longestWait(async () => {
        const post = await preparer.prepare(draft(...media))
        expect(new Set(post.media.map(({ file }) => file.name)).size).toBe(1000)
      })
      return wait - 2 * usual
    })
    expect(excess).toBeLessThan(50)
  })
})

/** Milliseconds that the page's own work had to wait at most. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const look = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 2)
  await work()
  look()
  clearInterval(timer)
  return longest
}

describe('a worker that cannot run', () => {
  const script = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))

  it.each([
    ['is empty', ' \n', 'it is empty'],
    ['has a syntax error', 'let let = (', 'syntax error'],
  ])('because its script %s says so, and soon', async (_, text, words) => {
    const start = performance.now()
    const broken = prepared({ workerUrl: script(text) })
    const post = await broken.prepare(draft(await photo('oversized.jpg')))
    expect(post.files[0]?.error).toBeInstanceOf(PostfitError)
    expect(post.files[0]?.error).toMatchObject({ code: 'worker-failed' })
    expect(post.files[0]?.error?.message.toLowerCase()).toContain(words)
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it('because a function gave none says so', async () => {
    const post = await prepared({ worker: () => undefined as never }).prepare(
      draft(await photo('oversized.jpg')),
    )
    expect(post.files[0]?.error).toMatchObject({
      code: 'worker-failed',
      message: expect.stringContaining('undefined'),
    })
  })
})

describe('temporary files', () => {
  const names = async (): Promise<string[]> => {
    const folder = (await temporaryFolder()) as unknown as { keys(): AsyncIterable<string> }
    const found: string[] = []
    for await (const name of folder.keys()) found.push(name)
    return found
  }
  const make = async (name: string): Promise<FileSystemFileHandle> =>
    (await temporaryFolder())?.getFileHandle(name, { create: true }) as Promise<FileSystemFileHandle>

  it('of closed pages go when any preparer is made, and those of living ones stay', async () => {
    const living = lockSession('7-7')
    await living.held
    await make('1-1.0.mp4')
    await make('7-7.0.mp4')
    prepared()
    await expect.poll(names).toEqual(['7-7.0.mp4'])
    living.release()
    await expect
      .poll(async () => (await navigator.locks.query()).held?.some(({ name }) => name === lockName('7-7')))
      .toBe(false)
    await removeStaleFiles()
    expect(await names()).toEqual([])
  })

  it('are gone for good though a worker that is ended still holds them, or makes them only now', async () => {
    const files = temporaryFiles()
    const [held, late] = [await files.newName(), await files.newName()]
    const writable = await (await make(held)).createWritable()
    const removals = Promise.all([files.remove(held), files.remove(late)])
    await later(800)
    await make(late)
    await later(1500)
    await writable.close()
    await removals
    expect(await names()).toEqual([])
    await files.end()
  })
})
