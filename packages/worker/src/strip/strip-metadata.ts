import type { ImageFormat } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { strippedJpeg } from './strip-jpeg.ts'
import { strippedWebp } from './strip-webp.ts'

/** The file without what it tells besides its picture, which stays bit for bit. */
export function stripMetadata(format: ImageFormat, bytes: ArrayBuffer): Blob {
  const file = new Uint8Array(bytes)
  if (format === 'jpeg') return new Blob(strippedJpeg(file))
  if (format === 'webp') return new Blob(strippedWebp(file))
  throw new PostfitError('internal', `Nothing strips the metadata of ${format}`)
}
