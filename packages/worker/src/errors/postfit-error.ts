/**
 * What went wrong, for programs.
 *
 * - `decode-failed`: the codec could not read the file; another try gives the same.
 * - `encode-failed`: the codec could not write the file.
 * - `output-mismatch`: what came out is not what was planned (pictures, times, tracks, size, sound), and is not handed over.
 * - `over-budget`: the file has more bytes than allowed, however small and coarse it is written.
 * - `too-large`: the file has more pixels or bytes than the preparer's `limits` let it decode.
 * - `out-of-space`: the browser has no room for the output; see `navigator.storage.estimate()`.
 * - `file-changed`: the file was changed, moved or deleted since it was chosen; it has to be chosen again.
 * - `remote-failed`: a file behind an address could not be read; `cause` is the `RemoteMediaError` where there is one.
 * - `load-failed`: a part of Postfit (a script, or a codec's `.wasm` file) could not be fetched or compiled: the network, a 404, or
 *   a CSP. The file itself may be fine.
 * - `unsupported`: there is no way to repair such a file in this browser.
 * - `worker-failed`: the worker could not be started, or it crashed, alone with the file as well.
 * - `timeout`: the file took longer than the preparer's `fileTimeout`; a video, to get on at all.
 * - `aborted`: the file's own signal ended its preparation; the others went on.
 * - `disposed`: the preparer was used after it was disposed of.
 * - `internal`: a defect of Postfit.
 */
export type PostfitErrorCode =
  | 'decode-failed'
  | 'encode-failed'
  | 'output-mismatch'
  | 'over-budget'
  | 'too-large'
  | 'out-of-space'
  | 'file-changed'
  | 'remote-failed'
  | 'load-failed'
  | 'unsupported'
  | 'worker-failed'
  | 'timeout'
  | 'aborted'
  | 'disposed'
  | 'internal'

/** The one class of error that Postfit throws and reports. It survives the way out of a worker whole. */
export class PostfitError extends Error {
  override readonly name = 'PostfitError'
  readonly code: PostfitErrorCode
  /** Whether the same call can succeed when it is made again. */
  readonly retryable: boolean

  constructor(
    code: PostfitErrorCode,
    message: string,
    { retryable = false, cause }: { retryable?: boolean; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.retryable = retryable
  }
}
