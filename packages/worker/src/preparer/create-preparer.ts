// TypeScript projects with only ES2022 and DOM in `lib` have no `Disposable`, so our declarations include it.
/// <reference lib="esnext.disposable" preserve="true" />

import { loadPart, type PreparePolicy, tiktokBulkit } from '@postfit/core'
import { loadOnce } from '../assets/load-once.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { VideoFrameImage } from '../protocol/frames-job.ts'
import type { TemporaryFiles } from '../temporary-files/temporary-files.ts'
import { temporaryFolder } from '../temporary-files/temporary-folder.ts'
import { linkedAbort } from '../waiting/linked-abort.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { withinTime } from '../waiting/within-time.ts'
import {
  assertFramesSettings,
  assertOffset,
  assertPreparerSettings,
  assertPrepareSettings,
  assertSignal,
  mediaOf,
} from './assert-settings.ts'
import { type DecodingLimits, defaultLimits } from './decoding-limits.ts'
import { type DraftTools, prepareDraft } from './prepare-draft.ts'
import type { PreparedPost } from './prepared-post.ts'
import { safeListener } from './safe-listener.ts'
import type { Draft, PreparerSettings, PrepareSettings } from './settings.ts'
import type { FrameSettings, FramesSettings } from './video-frames.ts'
import type { ForecastSettings, SecondsRange } from './video-seconds.ts'

/** Prepares posts. One serves a whole page; its workers start when the first file needs them. */
export interface Preparer extends Disposable {
  /**
   * Inspects and checks a draft, repairs its files, and judges the outputs by the same rules.
   *
   * It resolves whatever the files are: a file that cannot be repaired is named in the issues, and never stops the others. On an abort
   * or `dispose()` it is rejected at once, whatever it is waiting for.
   *
   * @throws the signal's reason when aborted; `PostfitError` `disposed` after `dispose()`; RangeError that names an argument that
   *   makes no sense; TypeError if it is of another type
   */
  prepare(draft: Draft, settings?: PrepareSettings): Promise<PreparedPost>
  /**
   * Fetches and starts what the first photo needs. Call it when a person opens the file dialog, or drags something over the page, so that
   * `prepare` can begin that much earlier. `prepare` never waits for this, and works without it. A made-up photo is prepared by the rules
   * and the policy of this preparer; nobody is told of it.
   *
   * Resolves when everything is loaded, or could not be loaded; the file that needs it then gets the error. Calling it again does nothing.
   */
  warm(): Promise<void>
  /**
   * Small frames of a video, spread evenly over it, for a person to choose a cover from. Each is yielded as soon as it is decoded. They
   * have the shape that the policy's `videoFit` brings the video into.
   *
   * @throws PostfitError when the file is no video, or this browser cannot decode it; the signal's reason when aborted; RangeError
   *   or TypeError that names a setting that makes no sense
   */
  frames(file: Blob, settings: FramesSettings): AsyncIterable<VideoFrameImage>
  /**
   * The frame that a video shows at a time, upright and in the shape of `videoFit`, as a JPEG that can be uploaded and given as a
   * post's `thumbnail`.
   *
   * @param offset milliseconds from the video's start, like `thumbnailOffset`; after its end, the last frame is taken
   * @throws PostfitError when the file is no video, or this browser cannot decode it; the signal's reason when aborted; RangeError
   *   or TypeError where the offset makes no sense
   */
  cover(file: Blob, offset: number, settings?: FrameSettings): Promise<File>
  /**
   * About how long a video will take with its plan, to offer a person the choice: a smaller one in so much time, or this one at once. The
   * work is begun and ended as soon as its pace is known, which takes two seconds at most, after decoder and encoder have started.
   *
   * @throws PostfitError when the file is no video, or cannot be prepared here; the signal's reason when aborted; RangeError or TypeError
   *   that names a setting that makes no sense
   */
  forecastSeconds(file: Blob, settings?: ForecastSettings): Promise<SecondsRange>
  /**
   * Ends all workers and all work; `using` calls it, too. Outputs that were too large for memory are temporary files, which are removed
   * with it: upload them before.
   */
  dispose(): void
}

/**
 * Makes a preparer. This costs nothing: no worker starts and nothing is fetched before a file needs it. Temporary files that
 * closed pages have left behind are removed.
 *
 * @throws RangeError that names a setting that makes no sense; TypeError if it is of another type
 */
export function createPreparer(settings: PreparerSettings = {}): Preparer {
  assertPreparerSettings(settings)
  const { rules = tiktokBulkit, engine = 'auto', examineKept = true, fileTimeout = 120_000 } = settings
  const limits: DecodingLimits = { ...defaultLimits(), ...given(settings.limits) }
  const { worker, workerUrl, wasmUrl, wasm, workers, memory, policy } = settings
  const disposal = new AbortController()
  let pool: WorkerPool | undefined
  let temporary: TemporaryFiles | undefined
  /** Loads a part when a file first needs it, so that a post without faults costs only the checks. */
  const part = <M extends object, T = M>(
    load: () => Promise<M>,
    name: keyof M & string,
    made: (loaded: M) => T = (loaded) => loaded as unknown as T,
  ): (() => Promise<T>) => {
    const late = (): PostfitError => partMissing(`not there within ${fileTimeout} ms (fileTimeout)`)
    const once = loadOnce(() =>
      loadPart(load, name).catch((cause: Error) => {
        throw partMissing(String(cause.cause ?? cause), cause)
      }),
    )
    return () => withinTime(once().then(made), fileTimeout, late)
  }
  const tools: DraftTools = {
    engine,
    heicDecoderUrl: absolute(settings.heicDecoderUrl),
    aacEncoderUrl: absolute(settings.aacEncoderUrl),
    ac3DecoderUrl: absolute(settings.ac3DecoderUrl),
    limits,
    fileTimeout,
    loadFilePreparation: part(() => import('./file-preparation.ts'), 'prepareFile'),
    loadPool: part(
      () => import('../pool/device-pool.ts'),
      'devicePool',
      ({ devicePool }) => {
        pool ??= devicePool({ worker, workerUrl, wasmUrl, wasm, workers, memory, fileTimeout })
        return pool
      },
    ),
    loadVideoPreparation: part(
      () => import('./video-preparation.ts'),
      'prepareVideoFile',
      (loaded) => {
        // A worker that starts after `dispose()` would never be ended.
        disposal.signal.throwIfAborted()
        temporary ??= loaded.temporaryFiles()
        return { ...loaded, temporary }
      },
    ),
    loadDrawing: part(() => import('./drawn-svg.ts'), 'withDrawnSvg'),
    loadExamination: examineKept ? part(() => import('../integrity/examine.ts'), 'examine') : undefined,
  }
  const loadStaleFiles = part(() => import('../temporary-files/stale-files.ts'), 'removeStaleFiles')
  // If there never was a temporary file, this is a single request to the browser.
  temporaryFolder(false)
    .then(async (folder) => folder && (await loadStaleFiles()).removeStaleFiles())
    .catch(() => {})

  let calls = 0

  /** Every public call goes through here: it settles at once on an abort or on `dispose()`, whatever it is waiting for. */
  async function calling<T>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    assertSignal(signal)
    calls++
    const ended = linkedAbort(disposal.signal, signal)
    try {
      ended.signal.throwIfAborted()
      return await untilAborted(work(ended.signal), ended.signal)
    } finally {
      ended.unlink()
    }
  }

  const policyOf = (own: PreparePolicy | undefined): PreparePolicy => ({ ...given(policy), ...given(own) })

  async function prepare(draft: Draft, prepared: PrepareSettings = {}): Promise<PreparedPost> {
    assertPrepareSettings(prepared, rules)
    const { signal, onProgress, onFile, creator, fileSignals = [] } = prepared
    const files = mediaOf(draft, limits.files)
    const { media: _media, ...options } = draft
    const draftSettings = {
      rules,
      creator,
      policy: policyOf(prepared.policy),
      fileSignals,
      onProgress: safeListener(onProgress),
      onFile: safeListener(onFile),
    }
    return calling(signal, (ended) => prepareDraft(options, files, draftSettings, tools, ended))
  }

  const loadWarmUp = part(() => import('./warm-up.ts'), 'warmUp')
  const warm = loadOnce(() => {
    const warming = loadWarmUp().then(({ warmUp }) => warmUp(tools, prepare, () => calls, disposal.signal))
    return untilAborted(warming, disposal.signal)
  })

  /** The tools that videos are prepared with. */
  const onVideo = async (signal: AbortSignal, own?: PreparePolicy) => {
    const [parts, pool] = await untilAborted(
      Promise.all([tools.loadVideoPreparation(), tools.loadPool()]),
      signal,
    )
    return { ...tools, ...parts, pool, rules, policy: policyOf(own) }
  }

  async function* frames(file: Blob, wanted: FramesSettings): AsyncGenerator<VideoFrameImage> {
    assertFramesSettings(wanted)
    const { signal, unlink } = linkedAbort(disposal.signal, wanted.signal)
    try {
      signal.throwIfAborted()
      const basis = await untilAborted(onVideo(signal), signal)
      yield* basis.frameStrip(file, wanted, basis, signal)
    } finally {
      unlink()
    }
  }

  const cover: Preparer['cover'] = (file, offset, wanted = {}) =>
    calling(wanted.signal, async (ended) => {
      assertOffset(offset)
      const basis = await untilAborted(onVideo(ended), ended)
      return basis.coverFrame(file, offset, wanted, basis, ended)
    })

  const forecastSeconds: Preparer['forecastSeconds'] = (file, wanted = {}) =>
    calling(wanted.signal, async (ended) => {
      const basis = await untilAborted(onVideo(ended, wanted.policy), ended)
      return basis.videoSeconds(file, basis, ended)
    })

  function dispose(): void {
    const reason = new PostfitError('disposed', 'This preparer was disposed of; make a new one')
    disposal.abort(reason)
    pool?.end(reason)
    void temporary?.end()
  }

  return {
    prepare,
    warm: () => warm().catch(() => {}),
    frames,
    cover,
    forecastSeconds,
    dispose,
    [disposeSymbol]: dispose,
  }
}

/** In browsers without `Symbol.dispose`, compiled `using` statements look for this symbol. */
const disposeSymbol: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose')

/** The fields that were given; a field that is `undefined` was not. */
function given<T extends object>(fields: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** On a server, where nothing is fetched, a relative address is resolved against a host that does not exist. */
function absolute(url: string | URL | undefined): string | undefined {
  return url && new URL(url, globalThis.location?.href ?? 'file:').href
}

function partMissing(reason: string, cause?: unknown): PostfitError {
  const message = `Could not load a part of @postfit/worker: ${reason}`
  return new PostfitError('load-failed', message, { retryable: true, cause })
}
