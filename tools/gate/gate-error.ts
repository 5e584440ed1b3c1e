/** The decoder for videos is not there or cannot be started: nothing was judged. */
export type GateErrorCode = 'ffprobe-unavailable'

/** The gate could not do its work. A bad file is never this: that is a violation. */
export class GateError extends Error {
  override readonly name = 'GateError'
  readonly code: GateErrorCode

  constructor(code: GateErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
