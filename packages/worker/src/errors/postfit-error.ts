/**
 * What went wrong, for programs.
 *
 * - `decode-failed`: the codec could not read the picture; another try gives the same.
 * - `encode-failed`: the codec could not write the picture.
 * - `over-budget`: the picture has more bytes than allowed, however small and coarse it is written.
 * - `load-failed`: a codec (a `.wasm` file) could not be fetched or compiled: the network, a 404, or a CSP.
 * - `unsupported`: there is no way yet to repair such a file.
 * - `worker-failed`: the worker could not be started, or it crashed.
 * - `disposed`: the preparer was used after it was disposed of.
 * - `internal`: a defect of Postfit.
 */
export type PostfitErrorCode =
  | 'decode-failed'
  | 'encode-failed'
  | 'over-budget'
  | 'load-failed'
  | 'unsupported'
  | 'worker-failed'
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
