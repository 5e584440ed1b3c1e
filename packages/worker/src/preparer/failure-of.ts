import { PostfitError } from '../errors/postfit-error.ts'
import { untilAborted } from '../waiting/until-aborted.ts'
import { withinTime } from '../waiting/within-time.ts'
import { fileChanged } from './inspect-files.ts'

/** What can mean that the bytes are not there any more: what reads them often says no more than that it could not. */
const doubtful: readonly string[] = [
  ...['decode-failed', 'encode-failed', 'internal', 'output-mismatch', 'worker-failed'],
]

/** Milliseconds after which a disk that does not answer is asked no more. */
const mostLook = 5000

/**
 * What went wrong with a file, as an error that says what to do.
 *
 * @param signal ends the look at whether the file is still there
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
    // Firefox reads what is left of a file that was cut off.
    const last = await byteAt(-1)
    return last.byteLength === 1 ? failure : fileChanged(name, failure)
  } catch (cause) {
    return signal.aborted || cause === failure ? failure : fileChanged(name, cause)
  }
}
