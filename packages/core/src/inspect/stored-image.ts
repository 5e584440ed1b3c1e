import type { ImageFacts, ImageFormat } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import type { StoredVideo } from './stored-video.ts'

/**
 * What an inspector finds: the picture as it is stored, before its orientation. What it leaves out is as it is in
 * most photos (see {@link inspect}).
 */
export interface StoredImage
  extends Partial<Omit<ImageFacts, 'kind' | 'name' | 'byteLength' | 'width' | 'height' | 'format'>> {
  readonly width: number
  readonly height: number
  /** Where it is another one than the signature says. */
  readonly format?: ImageFormat
}

/**
 * Reads one format. It gives the name of another format where the file turns out to be of that one, which Postfit
 * cannot tell more about (a camera's raw file looks like a TIFF); it throws where the bytes break the format.
 */
export type Inspector = (source: ByteSource) => Promise<StoredImage | StoredVideo | string>
