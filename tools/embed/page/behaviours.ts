// First, so that nothing is said unheard.
import './overheard.ts'
import { createPreparer, PostfitError, type PrepareProgress, type PreparerSettings } from '@postfit/worker'
import type { Behaviour } from '../behaviours.ts'
import { keepBusy, longestWaitDuring } from './longest-wait.ts'
import { noisyPhoto } from './noisy-photo.ts'
import { base64Of } from './task.ts'
import { codes, draft, expect, expectEqual, later, photo, rejection, tryAll } from './trying.ts'
import { crashingWorker, dyingWorker, ownWorker, silentWorker } from './unruly-workers.ts'

/** A preparer, and how many workers it has started. */
function counting(settings: PreparerSettings = {}, start: (number: number) => Worker = ownWorker) {
  const count = { workers: 0 }
  const preparer = createPreparer({ ...settings, worker: () => start(++count.workers) })
  return Object.assign(preparer, { count })
}

const cases: Readonly<Record<Behaviour, () => Promise<void>>> = {
  async 'prepares several photos at once'() {
    using preparer = createPreparer({ workers: 2 })
    const stages: string[] = []
    const onProgress = ({ file }: PrepareProgress) => stages.push(`${file.index} ${file.stage}`)
    const post = await preparer.prepare(draft('orientation-6.jpg', 'orientation-8.jpg'), { onProgress })
    expectEqual(codes(post), [null, null])
    const started = ['0 start', '1 start'].map((stage) => stages.indexOf(stage))
    const done = ['0 done', '1 done'].map((stage) => stages.indexOf(stage))
    expect(Math.max(...started) < Math.min(...done), `One after the other: ${stages}`)
  },

  async 'gives the outputs in the order of the draft'() {
    using preparer = createPreparer({ workers: 2 })
    // The first takes the longest.
    const post = await preparer.prepare(draft('transparent.png', 'exif.webp', 'exif-orientation.png'))
    expectEqual(
      post.media.map(({ index, file }) => [index, file.name]),
      [
        [0, 'transparent.jpg'],
        [1, 'exif.jpg'],
        [2, 'exif-orientation.jpg'],
      ],
    )
  },

  async 'tells how far it is, and never goes back'() {
    using preparer = createPreparer({ workers: 2 })
    const fractions: number[] = []
    const onProgress = ({ fraction }: PrepareProgress) => fractions.push(fraction)
    await preparer.prepare(draft('orientation-6.jpg', 'compliant.jpg', 'exif.webp'), { onProgress })
    expect(
      fractions.every((fraction, i) => fraction >= (fractions[i - 1] ?? 0)),
      `It went back: ${fractions}`,
    )
    expectEqual(fractions.at(-1), 1)
    expect(new Set(fractions).size > 5, `It hardly moved: ${fractions}`)
  },

  async 'starts no worker for a photo that is fine, and hands over the very same file'() {
    using preparer = counting()
    const { ok, media } = await preparer.prepare(draft('compliant.jpg'))
    expect(ok, 'The post is not ok')
    expect(media[0]?.file === photo('compliant.jpg'), 'It is another file')
    expectEqual(preparer.count.workers, 0)
  },

  async 'prepares the first photo with the worker that was started for it, once it is warmed up'() {
    using preparer = counting()
    await preparer.warm()
    expectEqual(preparer.count.workers, 1)
    expectEqual(codes(await preparer.prepare(draft('orientation-6.jpg'))), [null])
    expectEqual(preparer.count.workers, 1)
  },

  async 'leaves the page fluent while it looks through large photos that are fine, and fetches no codec for it'() {
    const large = await noisyPhoto(1300, 1080)
    expect(large.size > 1.5e6, `It has ${large.size} bytes`)
    // Each a file of its own.
    const media = Array.from({ length: 10 }, (_, n) => new File([large], `${n}.jpg`, { type: 'image/jpeg' }))
    using preparer = counting()
    performance.clearResourceTimings()
    const prepare = async () => {
      const post = await preparer.prepare({ type: 'IMAGE', privacy: 'SELF_ONLY', media })
      expect(post.ok, `It is refused: ${codes(post)}`)
      expect(
        post.media.every(({ file }, n) => file === media[n]),
        'They are other files',
      )
    }
    // A machine that does something else as well keeps any page waiting that has much to do.
    const waits: string[] = []
    for (let trial = 0; trial < 3; trial++) {
      const usual = await longestWaitDuring(() => keepBusy(1000))
      const wait = await longestWaitDuring(prepare)
      if (wait < 50 + 2 * usual) break
      waits.push(`${wait} ms, where ${usual} ms are usual`)
    }
    expect(waits.length < 3, `The page was kept waiting for ${waits.join('; ')}`)
    expectEqual(preparer.count.workers, 0)
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    expectEqual(
      fetched.filter((name) => /\.wasm$|worker|decoder|pool/.test(name)),
      [],
    )
  },

  async 'ends its work within 100 ms of an abort, with its reason, and can be used again'() {
    using preparer = createPreparer({ workers: 2 })
    // A machine that does something else as well keeps any page waiting now and then.
    const took: number[] = []
    for (let trial = 0; trial < 3; trial++) {
      const controller = new AbortController()
      const reason = new Error('The person left')
      let aborted = 0
      const end = () => {
        aborted ||= performance.now()
        controller.abort(reason)
      }
      const work = preparer.prepare(draft('orientation-6.jpg', 'transparent.png'), {
        signal: controller.signal,
        onProgress: ({ file }) => file.stage === 'decode' && setTimeout(end),
      })
      expect((await rejection(work)) === reason, 'It was rejected with something else')
      took.push(performance.now() - aborted)
      if (Math.min(...took) < 100) break
    }
    expect(Math.min(...took) < 100, `It took ${took.join(', ')} ms`)
    expectEqual(codes(await preparer.prepare(draft('exif.webp'))), [null])
  },

  async 'says nothing more after an abort'() {
    using preparer = createPreparer()
    const controller = new AbortController()
    let told = 0
    const work = preparer.prepare(draft('orientation-6.jpg'), {
      signal: controller.signal,
      onProgress({ file }) {
        if (controller.signal.aborted) told++
        if (file.stage === 'decode') controller.abort()
      },
    })
    await rejection(work)
    await later(300)
    expectEqual(told, 0)
  },

  async 'ends the work on one file alone'() {
    using preparer = createPreparer({ workers: 2 })
    const controller = new AbortController()
    const post = await preparer.prepare(draft('transparent.png', 'orientation-6.jpg'), {
      fileSignals: [controller.signal],
      onProgress: ({ file }) => file.index === 0 && file.stage === 'start' && controller.abort(),
    })
    expectEqual(codes(post), ['aborted', null])
  },

  async 'ends its work when it is disposed of, and does none afterwards'() {
    const preparer = createPreparer()
    const onProgress = ({ file }: PrepareProgress) => file.stage === 'start' && preparer.dispose()
    const reasons = [
      await rejection(preparer.prepare(draft('orientation-6.jpg'), { onProgress })),
      await rejection(preparer.prepare(draft('orientation-6.jpg'))),
    ]
    for (const reason of reasons) {
      expect(reason instanceof PostfitError && reason.code === 'disposed', `Rejected with ${reason}`)
    }
  },

  async 'loses no photo when a worker crashes'() {
    using preparer = counting({ workers: 2 }, (number) => (number === 1 ? crashingWorker() : ownWorker()))
    const names = ['orientation-6.jpg', 'exif.webp', 'transparent.png', 'exif-orientation.png']
    expectEqual(codes(await preparer.prepare(draft(...names))), [null, null, null, null])
    expect(preparer.count.workers >= 2, 'No worker crashed')
  },

  async 'loses no photo when a worker dies without a word, nor much time'() {
    using preparer = counting({ workers: 1 }, (number) => (number === 1 ? dyingWorker() : ownWorker()))
    // Far less than `fileTimeout`, or nothing would be heard before the patience is over.
    expectEqual(codes(await preparer.prepare(draft('exif.webp', 'exif-orientation.png'))), [null, null])
    expectEqual(preparer.count.workers, 2)
  },

  async 'says so when workers crash again and again'() {
    using preparer = counting({}, crashingWorker)
    const { files } = await preparer.prepare(draft('exif.webp'))
    const error = files[0]?.error
    expect(error instanceof PostfitError, `It is ${error}`)
    expectEqual([error?.code, error?.retryable], ['worker-failed', true])
    expect(/The worker fell over/.test(error?.message ?? ''), `It says ${error?.message}`)
    expectEqual(preparer.count.workers, 2)
  },

  async 'gives up a photo that takes too long, and no other one'() {
    const settings = { workers: 1, fileTimeout: 5000 }
    using preparer = counting(settings, (number) => (number === 1 ? silentWorker() : ownWorker()))
    const { files } = await preparer.prepare(draft('exif.webp', 'exif-orientation.png'))
    expectEqual(
      files.map(({ error }) => error && [error.code, error.retryable]),
      [['timeout', false], null],
    )
  },

  async 'names a broken photo by a typed error, and prepares the others'() {
    using preparer = createPreparer()
    const { files, issues } = await preparer.prepare(draft('no-quantisation.jpg', 'exif.webp'))
    const [broken, whole] = files
    expect(broken?.error instanceof PostfitError, `It is ${broken?.error}`)
    expectEqual([broken?.error?.code, broken?.error?.retryable], ['decode-failed', false])
    expect(whole?.output !== null, 'The other one was not prepared')
    expect(
      issues.some(({ code, file }) => code === 'repair-failed' && file === 'no-quantisation.jpg'),
      'No issue names it',
    )
  },

  async 'refuses a photo that is too large before a worker starts'() {
    using preparer = counting({ limits: { pixels: 1000 } })
    expectEqual(codes(await preparer.prepare(draft('orientation-6.jpg'))), ['too-large'])
    expectEqual(preparer.count.workers, 0)
  },

  async 'tries to load a codec again that could not be had'() {
    const realFetch = globalThis.fetch
    let failures = 0
    globalThis.fetch = (...request) => {
      if (!String(request[0]).includes('.wasm') || failures > 0) return realFetch(...request)
      failures++
      return Promise.reject(new TypeError('The network is gone'))
    }
    try {
      using preparer = createPreparer({ engine: 'wasm' })
      expectEqual(codes(await preparer.prepare(draft('orientation-6.jpg'))), [null])
    } finally {
      globalThis.fetch = realFetch
    }
    expectEqual(failures, 1)
  },

  async 'gives the same file again and again, whichever worker makes it'() {
    using preparer = createPreparer({ workers: 2, engine: 'wasm' })
    const names = ['orientation-6.jpg', 'exif.webp', 'transparent.png']
    const post = await preparer.prepare(draft(...names, ...names))
    const contents = await Promise.all(post.media.map(({ file }) => base64Of(file)))
    expectEqual(contents.length, 6)
    expectEqual(contents.slice(0, 3), contents.slice(3))
  },
}

await tryAll(cases)
