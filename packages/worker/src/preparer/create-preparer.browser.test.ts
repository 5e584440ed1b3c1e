import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PostfitError } from '../errors/postfit-error.ts'
import { photo, photoFiles, rarePhoto } from '../testing/photos.ts'
import { quickest } from '../testing/quickest.ts'
import { type WatchedWorkers, watchWorkers } from '../testing/watched-workers.ts'
import { built, missingWorkerUrl } from '../testing/worker-urls.ts'
import { createPreparer, type Preparer } from './create-preparer.ts'
import type { FileReport } from './prepared-post.ts'
import type { PrepareProgress } from './progress.ts'
import type { Draft } from './settings.ts'

const draft = (...media: readonly File[]): Draft => ({
  type: 'IMAGE',
  text: 'Launch day',
  privacy: 'PUBLIC_TO_EVERYONE',
  media,
})
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A photo whose compressed data break off in their middle, and are noise from there on. */
async function broken(name: string): Promise<File> {
  const bytes = await bytesOf(await photo(name))
  const middle = Math.floor(bytes.length * 0.6)
  bytes.fill(0xfe, middle, -2)
  return new File([bytes as Uint8Array<ArrayBuffer>], name)
}

/** As browsers type what a person picks; a file without a type is handed over as another one, with a type. */
const typed = (file: File, type: string): File => new File([file], file.name, { type })

let workers: WatchedWorkers
let preparer: Preparer

beforeEach(() => {
  workers = watchWorkers()
  preparer = createPreparer(built)
})

afterEach(() => {
  preparer.dispose()
  vi.unstubAllGlobals()
})

describe('preparing', () => {
  it('turns a large PNG into a JPEG that fits, named after it', async () => {
    const post = await preparer.prepare(draft(await photo('screenshot.png', 'My screen.v2.png')))
    expect(post.ok).toBe(true)
    const [media] = post.media
    expect(media?.file).toMatchObject({ name: 'My screen.v2.jpg', type: 'image/jpeg' })
    expect(media?.facts).toMatchObject({ format: 'jpeg', width: 1920, height: 1080, metadata: [] })
    const bitmap = await createImageBitmap(media?.file as File)
    expect([bitmap.width, bitmap.height]).toEqual([1920, 1080])
  })

  it('scales a large JPEG', async () => {
    const post = await preparer.prepare(draft(await photo('oversized.jpg')))
    expect(post.ok).toBe(true)
    expect(post.media[0]?.facts).toMatchObject({ format: 'jpeg', width: 1440, height: 1080 })
  })

  it('hands a compliant JPEG over as it is: the very same file, and no worker is started', async () => {
    const file = typed(await photo('compliant.jpg'), 'image/jpeg')
    const post = await preparer.prepare(draft(file))
    expect(post.ok).toBe(true)
    expect(post.media.map((media) => media.file)).toEqual([file])
    expect(post.media[0]?.file).toBe(file)
    expect(workers.started).toBe(0)
  })

  it('hands a compliant WebP over as it is where that is wanted, and promises no repair of what is left', async () => {
    const file = typed(await photo('lossy.webp'), 'image/webp')
    const post = await preparer.prepare(draft(file), { policy: { photoFormat: 'keep' } })
    expect(post.media[0]?.file).toBe(file)
    expect(workers.started).toBe(0)
    expect(post.issues.find(({ code }) => code === 'photo-webp-route')).toMatchObject({ repair: 'none' })
  })

  it('writes a compliant WebP as a JPEG unless told otherwise: the upload API documents none', async () => {
    const post = await preparer.prepare(draft(await photo('lossy.webp')))
    expect(post.ok).toBe(true)
    expect(post.media[0]?.facts).toMatchObject({ format: 'jpeg', metadata: [] })
    expect(post.issues.filter(({ repair }) => repair !== 'none')).toEqual([])
  })

  it('writes a JPEG anew that has bytes too many, of which libjpeg would warn', async () => {
    const file = await photo('compliant.jpg')
    const surplus = new File([file.slice(0, -2), new Uint8Array(100), file.slice(-2)], file.name)
    const post = await preparer.prepare(draft(surplus))
    expect(post.ok).toBe(true)
    expect(post.media[0]?.facts).toMatchObject({ format: 'jpeg', metadata: [] })
    expect(post.media[0]?.file).not.toBe(surplus)
    expect(workers.started).toBe(1)
  })

  it('looks at no data of kept photos where it is told not to', async () => {
    using careless = createPreparer({ ...built, examineKept: false })
    const file = typed(await broken('compliant.jpg'), 'image/jpeg')
    expect((await careless.prepare(draft(file))).media[0]?.file).toBe(file)
  })

  it('keeps the order of the draft', async () => {
    const names = ['screenshot.png', 'compliant.jpg', 'oversized.jpg', 'small.jpg']
    const post = await preparer.prepare(draft(...(await photoFiles(...names))))
    expect(post.media.map(({ file }) => file.name)).toEqual([
      'screenshot.jpg',
      'compliant.jpg',
      'oversized.jpg',
      'small.jpg',
    ])
    expect(post.media.map(({ index }) => index)).toEqual([0, 1, 2, 3])
  })

  it("never changes the caller's files, nor the draft", async () => {
    const names = [
      'screenshot.png',
      'transparent.png',
      'orientation-6.jpg',
      'metadata.jpg',
      'no-quantisation.jpg',
    ]
    const files = await photoFiles(...names)
    const before = await Promise.all(files.map(bytesOf))
    const given = draft(...files)
    Object.freeze(given)
    Object.freeze(given.media)
    const post = await preparer.prepare(given)
    expect(post.media.length).toBe(4)
    expect(await Promise.all(files.map(bytesOf))).toEqual(before)
    expect(files.map((file) => file.name)).toEqual(names)
    for (const { file } of post.media) expect(files).not.toContain(file)
  })

  it('gives the same bytes each time', async () => {
    const file = await photo('transparent.png')
    const outputs: Uint8Array[] = []
    for (let n = 0; n < 2; n++) {
      const post = await preparer.prepare(draft(file))
      outputs.push(await bytesOf(post.media[0]?.file as File))
    }
    expect(outputs[0]).toEqual(outputs[1])
  })
})

describe('a file that cannot be repaired', () => {
  it.each(['compliant.jpg', 'metadata.jpg', 'lossless.webp'])(
    'is refused though its header is compliant: %s',
    async (name) => {
      const post = await preparer.prepare(draft(await broken(name)))
      expect(post.ok).toBe(false)
      expect(post.media).toEqual([])
      expect(post.files[0]?.error).toMatchObject({ code: 'decode-failed', retryable: false })
    },
  )

  it('is named, and the others come out', async () => {
    const names = ['screenshot.png', 'no-quantisation.jpg', 'cut.jpg', 'photo.jpg', 'oversized.jpg']
    const post = await preparer.prepare(draft(...(await photoFiles(...names))))
    expect(post.ok).toBe(false)
    expect(post.media.map(({ file }) => file.name)).toEqual(['screenshot.jpg', 'oversized.jpg'])
    expect(post.issues.filter(({ code }) => code === 'repair-failed')).toEqual([
      expect.objectContaining({
        severity: 'error',
        path: ['media', 1],
        file: 'no-quantisation.jpg',
        received: { error: 'decode-failed', message: expect.stringContaining('JPEG') },
      }),
    ])
    const failed = post.files[1]
    expect(failed?.error).toBeInstanceOf(PostfitError)
    expect(failed?.error).toMatchObject({ code: 'decode-failed', retryable: false })
    // Why the decoder gave up.
    expect(failed?.error?.message).toContain('quantisation table')
    const refused = post.issues.filter(
      ({ severity, code }) => severity === 'error' && code !== 'repair-failed',
    )
    expect(refused.map(({ file }) => file).sort()).toEqual(['cut.jpg', 'photo.jpg'])
  })

  it('is not said to be repaired by us in what else is wrong with it', async () => {
    const heic = await rarePhoto('still.heic')
    const post = await preparer.prepare(draft(await photo('oversized.jpg'), heic))
    expect(post.files[1]?.issues.some(({ repair }) => repair === 'automatic')).toBe(true)
    const left = post.issues.filter(({ path }) => path[0] === 'media' && path[1] === 1)
    expect(left.map(({ code }) => code)).toContain('photo-format')
    expect(new Set(left.map(({ repair }) => repair))).toEqual(new Set(['none']))
  })

  it('does not spoil what is prepared after it', async () => {
    await preparer.prepare(draft(await photo('no-quantisation.jpg')))
    const post = await preparer.prepare(draft(await photo('oversized.jpg')))
    expect(post.ok).toBe(true)
  })
})

describe('an abort', () => {
  it('before the start rejects with its reason and starts nothing', async () => {
    const reason = new Error('Never mind')
    const signal = AbortSignal.abort(reason)
    await expect(preparer.prepare(draft(await photo('oversized.jpg')), { signal })).rejects.toBe(reason)
    expect(workers.started).toBe(0)
  })

  it('during the work rejects with its reason within 100 ms, and the preparer works right after', async () => {
    const file = await photo('oversized.jpg')
    let told = 0
    const ms = await quickest(100, async () => {
      const controller = new AbortController()
      const reason = new Error('I changed my mind')
      let aborted = 0
      const work = preparer.prepare(draft(file, file, file), {
        signal: controller.signal,
        onProgress: ({ file: { stage } }) => {
          if (aborted > 0) told++
          if (stage !== 'decode' || aborted > 0) return
          setTimeout(() => {
            aborted ||= performance.now()
            controller.abort(reason)
          })
        },
      })
      await expect(work).rejects.toBe(reason)
      return performance.now() - aborted
    })
    expect(ms).toBeLessThan(100)
    const post = await preparer.prepare(draft(file))
    expect(post.ok).toBe(true)
    expect(told, 'progress after the abort').toBe(0)
  })

  it('without a reason rejects with an AbortError', async () => {
    const controller = new AbortController()
    const work = preparer.prepare(draft(await photo('oversized.jpg')), { signal: controller.signal })
    controller.abort()
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('of one preparation leaves another one alone', async () => {
    const file = await photo('oversized.jpg')
    const controller = new AbortController()
    const [first, second] = await Promise.allSettled([
      preparer.prepare(draft(file), {
        signal: controller.signal,
        onProgress: ({ file: { stage } }) => stage === 'decode' && controller.abort(),
      }),
      preparer.prepare(draft(file)),
    ])
    expect(first.status).toBe('rejected')
    expect(second).toMatchObject({ status: 'fulfilled', value: { ok: true } })
  })
})

describe('the signal of one file', () => {
  it('takes that file out, and leaves the others alone', async () => {
    const controller = new AbortController()
    const file = await photo('oversized.jpg')
    const post = await preparer.prepare(draft(file, file, file), {
      fileSignals: [undefined, controller.signal],
      onProgress: ({ file: { index, stage } }) => {
        if (index === 1 && stage === 'decode') controller.abort(new Error('Not that one'))
      },
    })
    expect(post.ok).toBe(false)
    expect(post.files.map(({ error }) => error?.code)).toEqual([undefined, 'aborted', undefined])
    expect(post.media.map(({ index }) => index)).toEqual([0, 2])
    expect(post.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'repair-failed', path: ['media', 1], received: { error: 'aborted' } },
    ])
  })

  it('that is aborted before the start keeps its file from being prepared at all', async () => {
    const file = await photo('oversized.jpg')
    const fileSignals = [AbortSignal.abort()]
    const post = await preparer.prepare(draft(file), { fileSignals })
    expect(post.files[0]?.error).toMatchObject({ code: 'aborted' })
    expect(workers.started).toBe(0)
  })
})

describe('results', () => {
  it('are told as they come, each once, and are those of the end', async () => {
    const told = new Map<number, FileReport>()
    const names = ['screenshot.png', 'compliant.jpg', 'photo.jpg', 'no-quantisation.jpg', 'oversized.jpg']
    const order: number[] = []
    const post = await preparer.prepare(draft(...(await photoFiles(...names))), {
      onFile(report, index) {
        order.push(index)
        told.set(index, report)
      },
    })
    expect(order.length).toBe(5)
    expect(names.map((_, index) => told.get(index))).toEqual(post.files)
    // What needs no work does not wait for what does.
    expect(order.slice(0, 2).sort()).toEqual([1, 2])
  })
})

describe('limits', () => {
  it.each([
    [{ pixels: 1_000_000 }, '1000000 pixels (limits.pixels)'],
    [{ bytes: 10_000 }, '10000 bytes (limits.bytes)'],
  ])('%j refuse a photo by its header, and no worker is started', async (limits, words) => {
    using strict = createPreparer({ ...built, limits })
    const post = await strict.prepare(draft(await photo('oversized.jpg')))
    expect(post.files[0]).toMatchObject({
      output: null,
      error: { code: 'too-large', retryable: false, message: expect.stringContaining(words) },
    })
    expect(workers.started).toBe(0)
  })

  it('let nothing through that says it has billions of pixels', async () => {
    const bytes = await bytesOf(await photo('one-pixel.png'))
    // The fields of IHDR: width and height.
    bytes.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], 16)
    const post = await preparer.prepare(draft(new File([bytes as Uint8Array<ArrayBuffer>], 'bomb.png')))
    expect(post.files[0]?.error).toMatchObject({ code: 'too-large' })
    expect(workers.started).toBe(0)
  })
})

describe('disposing of a preparer', () => {
  it('rejects what is under way, and all later calls', async () => {
    const file = await photo('oversized.jpg')
    const work = preparer.prepare(draft(file), {
      onProgress: ({ file: { stage } }) => stage === 'decode' && preparer.dispose(),
    })
    await expect(work).rejects.toMatchObject({ name: 'PostfitError', code: 'disposed' })
    const error = await preparer.prepare(draft(file)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'disposed' })
  })

  it('is what `using` does, and can be done twice', async () => {
    let used: Preparer
    {
      using inner = createPreparer(built)
      used = inner
      inner.dispose()
    }
    await expect(used.prepare(draft())).rejects.toMatchObject({ code: 'disposed' })
  })
})

describe('progress', () => {
  it('never goes back, names each file, ends at 1, and is silent afterwards', async () => {
    const names = ['screenshot.png', 'compliant.jpg', 'photo.jpg', 'no-quantisation.jpg', 'oversized.jpg']
    const seen: PrepareProgress[] = []
    await preparer.prepare(draft(...(await photoFiles(...names))), {
      onProgress: (progress) => seen.push(progress),
    })
    const count = seen.length
    await later(200)
    expect(seen.length).toBe(count)

    const fractions = seen.map(({ fraction }) => fraction)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions[0]).toBe(0)
    expect(seen.at(-1)).toMatchObject({
      fraction: 1,
      done: 5,
      total: 5,
      file: { stage: 'done', fraction: 1 },
    })
    for (const { fraction, total, file } of seen) {
      expect(fraction).toBeGreaterThanOrEqual(0)
      expect(fraction).toBeLessThanOrEqual(1)
      expect(total).toBe(5)
      expect(file.name).toBe(names[file.index])
    }
    const stages = (index: number) =>
      seen.filter(({ file }) => file.index === index).map(({ file }) => file.stage)
    expect(stages(0)).toEqual(['inspect', 'start', 'decode', 'scale', 'encode', 'verify', 'done'])
    expect(stages(1)).toEqual(['inspect', 'done'])
    // A JPEG's damage shows while its rows are scaled.
    expect(stages(3)).toEqual(['inspect', 'start', 'decode', 'scale', 'done'])
  })
})

describe('a worker that cannot be loaded', () => {
  it('fails each file that needs it, names it, and leaves the others alone', async () => {
    using broken = createPreparer({ workerUrl: missingWorkerUrl })
    const files = await photoFiles('compliant.jpg', 'screenshot.png', 'oversized.jpg')
    const post = await broken.prepare(draft(...files))
    expect(post.ok).toBe(false)
    expect(post.media.map(({ file }) => file.name)).toEqual(['compliant.jpg'])
    expect(post.files.map(({ error }) => error?.code)).toEqual([undefined, 'worker-failed', 'worker-failed'])
    expect(post.files[1]?.error).toMatchObject({ retryable: true })
    const failures = post.issues.filter(({ code }) => code === 'repair-failed')
    expect(failures.map(({ file }) => file)).toEqual(['screenshot.png', 'oversized.jpg'])
  })
})
