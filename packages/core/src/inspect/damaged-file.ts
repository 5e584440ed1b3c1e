/**
 * Thrown by a format's inspector when the bytes break the format. It never leaves {@link inspect}, which turns it
 * into facts of kind `unknown`.
 */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}

/** Whether an error says that bytes break their format: a DataView throws a RangeError for bytes that are not there. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedFile || error instanceof RangeError
}
