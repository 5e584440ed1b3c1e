import type { ImageFacts, ImageFormat } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import type { StoredVideo } from './stored-video.ts'

/**
 * The result of an inspector: the picture as stored, before its orientation is applied. Missing fields have the values of
 * most photos (see {@link inspect}).
 */
export interface StoredImage
  extends Partial<Omit<ImageFacts, 'kind' | 'name' | 'byteLength' | 'width' | 'height' | 'format'>> {
  readonly width: number
  readonly height: number
  /** If it differs from the signature's format. */
  readonly format?: ImageFormat
}

/**
 * Inspects files of one format. It returns the name of another format if the file turns out to be of that one, and Postfit can
 * only name it (a camera's raw file looks like a TIFF). It throws if the bytes violate the format.
 */
export type Inspector = (source: ByteSource) => Promise<StoredImage | StoredVideo | string>
