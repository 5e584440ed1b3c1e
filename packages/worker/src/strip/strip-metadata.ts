import type { ImageFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { strippedJpeg } from './strip-jpeg.ts'
import { strippedWebp } from './strip-webp.ts'

/**
 * The file without what it tells besides its picture, which stays bit for bit.
 *
 * @param keepsCredentials whether Content Credentials stay, byte for byte as well
 */
export function stripMetadata(
  { format, colourSource, provenance }: ImageFacts,
  bytes: ArrayBuffer,
  keepsCredentials = false,
): Blob {
  const file = new Uint8Array(bytes)
  // A profile that does not count goes, too: some program or other would convert by it.
  const profile = colourSource?.kind === 'icc' ? colourSource.pieces : []
  const credentials = (keepsCredentials && provenance?.credentialPieces) || []
  if (format === 'jpeg') return new Blob(strippedJpeg(file, profile, credentials))
  if (format === 'webp') return new Blob(strippedWebp(file, profile, credentials))
  throw new PostfitError('internal', `Nothing strips the metadata of ${format}`)
}
