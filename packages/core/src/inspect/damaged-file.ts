/**
 * Thrown by a format's inspector when the bytes break the format. It never leaves {@link inspect}, which turns it
 * into facts of kind `unknown`.
 */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}
