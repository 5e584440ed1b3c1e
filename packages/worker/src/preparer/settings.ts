import type { CreatorLimits, PostOptions, PreparePolicy, RuleSet } from '@postfit/core'
import type { WasmSource } from '../assets/wasm-modules.ts'
import type { Engine } from '../protocol/photo-job.ts'
import type { DecodingLimits } from './decoding-limits.ts'
import type { FileReport } from './prepared-post.ts'
import type { PrepareProgress } from './progress.ts'

/** What a person wants to post: the options of the post, and its files. */
export interface Draft extends PostOptions {
  /**
   * Photos or a video, in the order of the post. They are never changed. A `Blob`, which has no name, is named after its format
   * (`photo.jpg`). An entry that is no file, or cannot be read, gets an error of its own and never stops the others.
   */
  readonly media: readonly Blob[]
}

/** How a preparer works. Every field is optional; a field that is `undefined` counts as not given. */
export interface PreparerSettings {
  /** The rules to satisfy. Default: the contract's, `tiktokBulkit`. */
  readonly rules?: RuleSet | undefined
  /** How files are repaired. */
  readonly policy?: PreparePolicy | undefined
  /** How pictures are decoded where there is a choice. Default: `auto`. */
  readonly engine?: Engine | undefined
  /**
   * Starts a worker, instead of `workerUrl`: `inlineWorker` of `@postfit/worker/inline`, or a function that starts what your bundler
   * made of `@postfit/worker/worker.js`.
   */
  readonly worker?: (() => Worker) | undefined
  /** The address of the worker's script, if the bundler does not find it by itself. */
  readonly workerUrl?: string | URL | undefined
  /**
   * The folder with this package's `.wasm` files, `pdf.image_decoders.min.js`, `emscripten-factories.js`, `rare-decoders.js`, `video.js` and `prores-decoder.js`,
   * if the bundler does not find them by itself.
   */
  readonly wasmUrl?: string | URL | undefined
  /**
   * Returns codecs that the page has already, by file name: as bytes, or as compiled modules. If it returns `undefined`, the codec is
   * fetched as usual.
   */
  readonly wasm?: WasmSource | undefined
  /** The address of a HEIC decoder, for browsers that have none: `heicDecoderUrl` of `@postfit/heic`. */
  readonly heicDecoderUrl?: string | URL | undefined
  /**
   * The address of an AAC encoder, for browsers that have none (Firefox, Chromium on Linux): `aacEncoderUrl` of `@postfit/audio`.
   * Without it, audio that is not AAC stays as it is in those browsers, with a warning.
   */
  readonly aacEncoderUrl?: string | URL | undefined
  /** The address of a decoder for AC-3 and E-AC-3: `ac3DecoderUrl` of `@postfit/audio`. */
  readonly ac3DecoderUrl?: string | URL | undefined
  /**
   * Whether the compressed data of photos that stay as they are are examined for damage, about which a header says nothing.
   * Default: `true`. It takes about 30 ms per megabyte, in slices that do not block the page.
   */
  readonly examineKept?: boolean | undefined
  /** The largest number of workers at a time. Default: the device's number of cores, at most 8. */
  readonly workers?: number | undefined
  /**
   * Bytes of memory that all files in work may take together. Default: an eighth of the device's memory. A file that needs
   * more is prepared alone.
   */
  readonly memory?: number | undefined
  /** What may be decoded at all. */
  readonly limits?: { readonly [Name in keyof DecodingLimits]?: DecodingLimits[Name] | undefined } | undefined
  /**
   * Milliseconds that a photo may take in its worker, and that a video may take without progress, before the file is given up with
   * `timeout`. Default: 120,000; `Infinity` for no limit. The same limit holds for reading a file's header and for loading a part
   * of Postfit. Time in which the page does not run, such as while a laptop sleeps, does not count.
   */
  readonly fileTimeout?: number | undefined
}

/** One preparation. A field that is `undefined` counts as not given. */
export interface PrepareSettings {
  /** Ends the work. The promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Ends the work on single files, by their index in the draft. Such a file is reported as `aborted`. */
  readonly fileSignals?: readonly (AbortSignal | undefined)[] | undefined
  /**
   * Called with each step of progress. If it throws, or returns a promise that is rejected, the work goes on; the page sees that
   * like any uncaught error (`reportError`), once. The same holds for `onFile`.
   */
  readonly onProgress?: ((progress: PrepareProgress) => unknown) | undefined
  /** Called with each file as soon as it is done, in any order. The reports are in the result as well. */
  readonly onFile?: ((report: FileReport, index: number) => unknown) | undefined
  /** What the creator's account allows. It is checked if given. */
  readonly creator?: CreatorLimits | undefined
  /** How files are repaired this time, on top of the preparer's own policy. For example, what the person agreed to. */
  readonly policy?: PreparePolicy | undefined
}
