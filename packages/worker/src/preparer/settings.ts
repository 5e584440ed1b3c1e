import type { CreatorLimits, PostOptions, PreparePolicy, RuleSet } from '@postfit/core'
import type { WasmSource } from '../assets/wasm-modules.ts'
import type { Engine } from '../protocol/photo-job.ts'
import type { DecodingLimits } from './decoding-limits.ts'
import type { FileReport } from './prepared-post.ts'
import type { PrepareProgress } from './progress.ts'

/** What a person wants to post: the options of the post, and its files. */
export interface Draft extends PostOptions {
  /**
   * Photos or a video, in the order of the post. They are never changed. A `Blob`, which has no name, is named by its format
   * (`photo.jpg`); what is no file at all, or cannot be read, is an error of its own and never stops the others.
   */
  readonly media: readonly Blob[]
}

/** How a preparer works. All of it can be left out, and a field that is `undefined` is left out. */
export interface PreparerSettings {
  /** The rules to satisfy; the contract's (`tiktokBulkit`) unless given. */
  readonly rules?: RuleSet | undefined
  /** How files are repaired. */
  readonly policy?: PreparePolicy | undefined
  /** How pictures are decoded where there is a choice; `auto` unless given. */
  readonly engine?: Engine | undefined
  /**
   * Starts a worker, in place of `workerUrl`: `inlineWorker` of `@postfit/worker/inline`, or what a bundler makes of
   * `@postfit/worker/worker.js`.
   */
  readonly worker?: (() => Worker) | undefined
  /** Where the worker's script lies, when the bundler does not find it by itself. */
  readonly workerUrl?: string | URL | undefined
  /**
   * The folder with this package's `.wasm` files, `pdf.image_decoders.min.js`, `emscripten-factories.js`, `rare-decoders.js`, `video.js` and `prores-decoder.js`,
   * where the bundler does not find them.
   */
  readonly wasmUrl?: string | URL | undefined
  /**
   * Gives codecs that the page has already, by the names of their files: bytes, or compiled modules. What it gives
   * `undefined` for is fetched as usual.
   */
  readonly wasm?: WasmSource | undefined
  /** Where a decoder for HEIC lies, for browsers that have none: that of `@postfit/heic`. */
  readonly heicDecoderUrl?: string | URL | undefined
  /**
   * Where an encoder of AAC lies, for browsers that have none (Firefox, Chromium on Linux): that of `@postfit/audio`. Without
   * it the sound of a video that is not AAC stays as it is there, with a warning.
   */
  readonly aacEncoderUrl?: string | URL | undefined
  /** Where a decoder of AC-3 and E-AC-3 lies: that of `@postfit/audio`. */
  readonly ac3DecoderUrl?: string | URL | undefined
  /**
   * Whether the compressed data of photos that stay as they are are looked through for damage, of which their headers say
   * nothing; `true` unless given. It costs some 30 ms for each megabyte, beside the page's own work.
   */
  readonly examineKept?: boolean | undefined
  /** The most workers at a time; as many as the device has cores (at most 8) unless given. */
  readonly workers?: number | undefined
  /**
   * Bytes that all files under way may take together; an eighth of the device's memory unless given. A file that needs
   * more is prepared alone.
   */
  readonly memory?: number | undefined
  /** What may be decoded at all. */
  readonly limits?: { readonly [Name in keyof DecodingLimits]?: DecodingLimits[Name] | undefined } | undefined
  /**
   * Milliseconds that one photo may take in its worker, and a video without getting on; 120,000 unless given, `Infinity` for any
   * time. Then it is given up as `timeout`. As long is waited for a file's header, and for a part of Postfit that is loaded. Time
   * in which the page does not run, as behind a closed lid, does not count.
   */
  readonly fileTimeout?: number | undefined
}

/** One preparation. A field that is `undefined` is left out. */
export interface PrepareSettings {
  /** Ends the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Ends the work on single files, by their place in the draft; such a file is reported as `aborted`. */
  readonly fileSignals?: readonly (AbortSignal | undefined)[] | undefined
  /**
   * Told of each step. Whether it throws, or gives a promise that is rejected, changes nothing of the work: the page hears of it
   * as of any uncaught error (`reportError`), once. The same goes for `onFile`.
   */
  readonly onProgress?: ((progress: PrepareProgress) => unknown) | undefined
  /** Told of each file as it is done, whatever the order; what it is told is in the result, too. */
  readonly onFile?: ((report: FileReport, index: number) => unknown) | undefined
  /** What the creator's account allows; checked where given. */
  readonly creator?: CreatorLimits | undefined
  /** How files are repaired this time, on top of the preparer's own policy: what the person agreed to, for example. */
  readonly policy?: PreparePolicy | undefined
}
