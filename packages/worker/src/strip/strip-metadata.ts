import type { ImageFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { strippedJpeg } from './strip-jpeg.ts'
import { strippedWebp } from './strip-webp.ts'

/**
 * Removes metadata from a file. The compressed picture stays bit for bit.
 *
 * @param keepsCredentials whether Content Credentials stay, byte for byte as well
 */
export function stripMetadata(
  { format, colorSource, provenance }: ImageFacts,
  bytes: ArrayBuffer,
  keepsCredentials = false,
): Blob {
  const file = new Uint8Array(bytes)
  // A profile that browsers ignore is removed, too: other programs might apply it.
  const profile = colorSource?.kind === 'icc' ? colorSource.pieces : []
  const credentials = (keepsCredentials && provenance?.credentialPieces) || []
  if (format === 'jpeg') return new Blob(strippedJpeg(file, profile, credentials))
  if (format === 'webp') return new Blob(strippedWebp(file, profile, credentials))
  throw new PostfitError('internal', `Nothing strips the metadata of ${format}`)
}
