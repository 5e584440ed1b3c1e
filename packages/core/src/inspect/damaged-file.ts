/**
 * Thrown by a format's inspector if the bytes violate the format. It never leaves {@link inspect}, which turns it
 * into facts of kind `unknown`.
 */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}

/** Whether an error means that a file is damaged: a DataView throws a RangeError for bytes past its end. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedFile || error instanceof RangeError
}
