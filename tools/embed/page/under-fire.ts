// First, so that nothing is said unheard.
import './overheard.ts'
import { createPreparer, PostfitError, type Preparer, type PreparerSettings } from '@postfit/worker'
import type { UnderFire } from '../under-fire.ts'
import { expectEndsAtEachStage } from './ends-at-each-stage.ts'
import { expectNothingWrongOfChanges } from './files-that-change.ts'
import { expectListenersChangeNothing } from './listeners-that-fail.ts'
import { expectSoon } from './soon.ts'
import { codes, draft, expect, expectEqual, later, photo, rejection, tryAll } from './trying.ts'

const never = new Promise<never>(() => {})
/** WebKit's port for GTK has no origin private file system. */
const hasPrivateFiles = navigator.storage?.getDirectory !== undefined

/** A file on a disk that does not answer. */
class StuckFile extends File {
  override slice(): Blob {
    return Object.assign(new Blob(), { arrayBuffer: () => never })
  }
}

const script = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))

/** Milliseconds from the end of a call to its rejection with the reason. */
async function msToEnd(
  settings: PreparerSettings,
  isDisposal: boolean,
  call: (preparer: Preparer, signal: AbortSignal) => Promise<unknown>,
): Promise<number> {
  using preparer = createPreparer(settings)
  const controller = new AbortController()
  const reason = new Error('The person left')
  const work = rejection(call(preparer, controller.signal))
  await later(100)
  const start = performance.now()
  if (isDisposal) preparer.dispose()
  else controller.abort(reason)
  const given = await work
  const ms = performance.now() - start
  const isRight = isDisposal ? given instanceof PostfitError && given.code === 'disposed' : given === reason
  expect(isRight, `It was rejected with ${given}`)
  return ms
}

const cases: Readonly<Record<UnderFire, () => Promise<void>>> = {
  'a listener that throws, at any stage, changes nothing and is reported once': () =>
    expectListenersChangeNothing('orientation-6.jpg', [
      ...(['inspect', 'start', 'decode', 'scale', 'encode', 'verify', 'done'] as const),
    ]),

  async 'is settled within 100 ms of an abort, and of a disposal, whatever does not answer'() {
    const silent = script('onmessage = () => {}')
    const stuck = new StuckFile(['a photo'], 'stuck.jpg')
    const prepare = (preparer: Preparer, signal: AbortSignal) =>
      preparer.prepare(draft('orientation-6.jpg'), { signal })
    for (const isDisposal of [false, true]) {
      const how = isDisposal ? 'disposed of' : 'aborted'
      await expectSoon(`A disk, ${how}`, () =>
        msToEnd({}, isDisposal, (preparer, signal) =>
          preparer.prepare({ ...draft(), media: Array(1000).fill(stuck) }, { signal }),
        ),
      )
      await expectSoon(`A cover, ${how}`, () =>
        msToEnd({}, isDisposal, (preparer, signal) => preparer.cover(stuck, 0, { signal })),
      )
      await expectSoon(`Frames, ${how}`, () =>
        msToEnd({}, isDisposal, (preparer, signal) =>
          preparer.frames(stuck, { count: 3, signal })[Symbol.asyncIterator]().next(),
        ),
      )
      await expectSoon(`A codec, ${how}`, () => msToEnd({ wasm: () => never }, isDisposal, prepare))
      await expectSoon(`A worker, ${how}`, () =>
        msToEnd({ worker: () => new Worker(silent) }, isDisposal, prepare),
      )
    }
  },

  async 'is settled within 100 ms of an abort at any stage, and two preparers at once'() {
    using preparer = createPreparer({ workers: 1 })
    for (const name of ['orientation-6.jpg', 'transparent.png']) {
      for (const stage of ['inspect', 'start', 'decode', 'encode', 'verify']) {
        await expectSoon(`${name}, ${stage}`, async () => {
          // What a worker reports has a way of its own to the page, on which the output can overtake a stage.
          for (let time = 0; time < 10; time++) {
            const controller = new AbortController()
            let at = 0
            const work = preparer.prepare(draft(name), {
              signal: controller.signal,
              onProgress({ file }) {
                if (file.stage !== stage) return
                at = performance.now()
                controller.abort()
              },
            })
            const isRejected = await work.then(
              () => false,
              () => true,
            )
            expect(isRejected === at > 0, `It went on after the abort at ${stage}`)
            if (at > 0) return performance.now() - at
          }
          throw new Error(`It never came to ${stage}`)
        })
      }
    }
    // The same file twice, and what was aborted so often still works.
    expectEqual(codes(await preparer.prepare(draft('orientation-6.jpg', 'orientation-6.jpg'))), [null, null])
    const others = [createPreparer(), createPreparer()]
    const works = others.map((other) => rejection(other.prepare(draft('orientation-6.jpg'))))
    for (const other of others) other.dispose()
    for (const reason of await Promise.all(works)) expectEqual((reason as PostfitError).code, 'disposed')
  },

  'is settled within 100 ms of an abort, and of a disposal, at any stage of decoding a HEIC': () =>
    expectEndsAtEachStage('still.heic', ['decode', 'encode']),

  'is settled within 100 ms of an abort, and of a disposal, at any stage of copying a video': () =>
    expectEndsAtEachStage('milliseconds-29.97fps.mkv', ['inspect', 'start', 'copy', 'verify']),

  'is settled within 100 ms of an abort, and of a disposal, at any stage of encoding a video': () =>
    expectEndsAtEachStage('5-fps.mp4', ['start', 'transcode', 'verify']),

  'a listener that throws or rejects, at any stage of copying a video, changes nothing and is reported once':
    () => expectListenersChangeNothing('milliseconds-29.97fps.mkv', ['start', 'copy', 'verify']),

  'a listener that throws or rejects, at any stage of encoding a video, changes nothing and is reported once':
    () => expectListenersChangeNothing('5-fps.mp4', ['start', 'transcode', 'verify']),

  async 'tries a script again that could not be had, and says so where it never can'() {
    using preparer = createPreparer()
    const { files } = await preparer.prepare(draft('still.gif', 'rgb.bmp', 'orientation-6.jpg'))
    // WebKit remembers that a script could not be had, and names no address that could be asked for another way.
    const missing = new URL('./none.js', location.href).href
    const isNamed = /https?:/.test(String(await rejection(import(/* @vite-ignore */ missing))))
    const failed = ['load-failed', true]
    expectEqual(
      files.map(({ error }) => error && [error.code, error.retryable]),
      [isNamed ? null : failed, failed, null],
    )
  },

  async 'names and types outputs by their bytes, and loses no file to one that is none'() {
    using preparer = createPreparer()
    const bytes = await photo('compliant.jpg').arrayBuffer()
    const media = [
      new Blob([bytes]),
      null,
      new File([bytes], 'IMG_1.png', { type: 'image/png' }),
      new File([bytes], 'IMG_1.png', { type: 'image/png' }),
      new File([bytes], 'holiday 12.08.2026'),
    ] as File[]
    const post = await preparer.prepare({ ...draft(), media })
    expectEqual(codes(post), [null, 'unsupported', null, null, null])
    expectEqual(
      post.media.map(({ file }) => `${file.name} ${file.type}`),
      ['photo', 'IMG_1', 'IMG_1-2', 'holiday 12.08.2026'].map((name) => `${name}.jpg image/jpeg`),
    )
  },

  async 'takes any time, no undefined for a limit, and NaN for nothing'() {
    for (const fileTimeout of [Number.POSITIVE_INFINITY, 2 ** 34]) {
      const nothing = { consent: undefined, photoFit: undefined } as never
      using preparer = createPreparer({
        fileTimeout,
        policy: nothing,
        limits: { pixels: undefined } as never,
      })
      expectEqual(codes(await preparer.prepare(draft('orientation-6.jpg'), { policy: nothing })), [null])
    }
    const senseless: [PreparerSettings, string][] = [
      [{ limits: { pixels: Number.NaN } }, 'limits.pixels'],
      [{ fileTimeout: Number.NaN }, 'fileTimeout'],
      [{ policy: { photoQuality: Number.NaN } }, 'policy.photoQuality'],
    ]
    for (const [settings, path] of senseless) {
      const reason = await rejection(Promise.resolve().then(() => createPreparer(settings)))
      expect(reason instanceof RangeError && reason.message.includes(path), `${path}: ${reason}`)
    }
    using preparer = createPreparer()
    const file = photo('compliant.jpg')
    const frames = (settings: object) =>
      rejection(
        preparer
          .frames(file, settings as never)
          [Symbol.asyncIterator]()
          .next(),
      )
    for (const reason of [
      await rejection(preparer.cover(file, Number.NaN)),
      await frames({ count: Number.NaN }),
      await frames({ count: 3, height: Number.NaN }),
      await frames({ count: 1e9 }),
    ]) {
      expect(reason instanceof RangeError, `Rejected with ${reason}`)
    }
    expect((await frames({})) instanceof TypeError, 'No count is no error')
  },

  async 'has a file chosen again that went away while it waited'() {
    if (!hasPrivateFiles) return
    const root = await navigator.storage.getDirectory()
    const handle = await root.getFileHandle('photo.jpg', { create: true })
    // Safari before 26 writes in workers only.
    if (!('createWritable' in handle)) return
    const writable = await handle.createWritable()
    await writable.write(photo('orientation-6.jpg'))
    await writable.close()
    using preparer = createPreparer({ workers: 1 })
    let removal: Promise<void> | undefined
    const media = [photo('transparent.png'), await handle.getFile()]
    const post = await preparer.prepare(
      { ...draft(), media },
      {
        onProgress({ file }) {
          if (file.stage === 'start') removal ??= root.removeEntry('photo.jpg')
        },
      },
    )
    await removal
    expectEqual(codes(post), [null, 'file-changed'])
  },

  'makes nothing wrong of a file that grows, shrinks or goes away on its disk while it is prepared':
    expectNothingWrongOfChanges,

  async 'takes away what closed pages left behind'() {
    if (!hasPrivateFiles) return
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('postfit-temporary', { create: true })
    await folder.getFileHandle('1-1.0.mp4', { create: true })
    using _preparer = createPreparer()
    const isThere = () =>
      folder.getFileHandle('1-1.0.mp4').then(
        () => true,
        () => false,
      )
    for (let tries = 0; tries < 100 && (await isThere()); tries++) await later(100)
    expect(!(await isThere()), 'It is still there')
  },

  async 'says of a worker script that is empty or broken what it is'() {
    const scripts: [string, RegExp][] = [
      [' \n', /it is empty/i],
      ['let let = (', /syntax ?error/i],
    ]
    for (const [text, words] of scripts) {
      using preparer = createPreparer({ workerUrl: script(text) })
      const { files } = await preparer.prepare(draft('orientation-6.jpg'))
      const error = files[0]?.error
      expect(error?.code === 'worker-failed' && words.test(error.message), `It says ${error}`)
    }
  },
}

await tryAll(cases)
