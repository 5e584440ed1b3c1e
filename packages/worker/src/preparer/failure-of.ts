import { PostfitError } from '../errors/postfit-error.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { withinTime } from '../waiting/within-time.ts'
import { fileChanged } from './inspect-files.ts'

/** Errors that may mean that the file is gone: readers often report only that they failed. */
const doubtful: readonly string[] = [
  ...['decode-failed', 'encode-failed', 'internal', 'output-mismatch', 'worker-failed'],
]

/** Milliseconds to wait for a disk that does not answer. */
const mostLook = 5000

/**
 * Turns whatever went wrong with a file into an error that says what to do.
 *
 * @param signal ends the check whether the file still exists
 */
export async function failureOf(
  error: unknown,
  file: Blob,
  name: string,
  signal: AbortSignal,
): Promise<PostfitError> {
  const failure =
    error instanceof PostfitError
      ? error
      : new PostfitError('internal', `Unexpected: ${String(error)}`, { cause: error })
  if (failure.code === 'file-changed') return fileChanged(name, failure)
  if (!doubtful.includes(failure.code)) return failure
  const byteAt = (start: number, end?: number): Promise<ArrayBuffer> =>
    untilAborted(
      withinTime(file.slice(start, end).arrayBuffer(), mostLook, () => failure),
      signal,
    )
  try {
    await byteAt(0, 1)
    // Firefox reads what is left of a truncated file without an error.
    const last = await byteAt(-1)
    return last.byteLength === 1 ? failure : fileChanged(name, failure)
  } catch (cause) {
    return signal.aborted || cause === failure ? failure : fileChanged(name, cause)
  }
}
