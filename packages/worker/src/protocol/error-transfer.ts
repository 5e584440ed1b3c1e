import { type TransferHandler, transferHandlers } from 'comlink'
import { PostfitError, type PostfitErrorCode } from '../errors/postfit-error.ts'

interface Thrown {
  readonly value: unknown
}

interface WireError {
  readonly code: PostfitErrorCode
  readonly message: string
  readonly retryable: boolean
  readonly cause: string | undefined
}

/**
 * Lets a `PostfitError` cross the worker boundary with its code, retryability and cause. Comlink's own handler keeps
 * only message, name and stack, so `instanceof` and `code` would be lost. Call it on both sides.
 */
export function transferErrors(): void {
  const own = transferHandlers.get('throw') as TransferHandler<unknown, unknown>
  const handler: TransferHandler<Thrown, WireError> = {
    canHandle: (value): value is Thrown => own.canHandle(value),
    serialize({ value }) {
      const error = isPostfitError(value) ? value : internal(value)
      const cause = error.cause === undefined ? undefined : describe(error.cause)
      return [{ code: error.code, message: error.message, retryable: error.retryable, cause }, []]
    },
    deserialize({ code, message, retryable, cause }) {
      throw new PostfitError(code, message, { retryable, cause })
    },
  }
  transferHandlers.set('throw', handler)
}

/** By name, since each script that is loaded on demand has its own copy of the class. */
function isPostfitError(value: unknown): value is PostfitError {
  return value instanceof Error && value.name === 'PostfitError' && 'code' in value
}

/** Names of the errors that reading a `Blob` is rejected with if its file was changed or removed (File API, 4.2). */
const unreadable: readonly unknown[] = ['NotReadableError', 'NotFoundError']

function internal(value: unknown): PostfitError {
  if (value instanceof DOMException && unreadable.includes(value.name)) {
    return new PostfitError(
      'file-changed',
      'The file was changed, moved or deleted since it was chosen. Choose it again',
      { cause: value },
    )
  }
  return new PostfitError('internal', `Unexpected: ${describe(value)}`, { cause: value })
}

/** Describes a cause as text: an Emscripten `ExitStatus`, for example, is not an `Error` and cannot be cloned. */
function describe(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (typeof value === 'object' && value !== null && 'message' in value) return String(value.message)
  return String(value)
}
