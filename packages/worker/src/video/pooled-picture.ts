import {
  type VideoDataPlane,
  type VideoSampleColorSpace,
  type VideoSamplePixelFormat,
  VideoSampleResource,
} from 'mediabunny'
import type { ProresPicture } from '../prores-decoding/prores-decoder.ts'
import type { PictureMemory } from './picture-memory.ts'

/** A decoded ProRes picture in pooled memory, which is returned to the pool when the last sample made of it is closed. */
export class PooledPicture extends VideoSampleResource {
  readonly #picture: Omit<ProresPicture, 'data'>
  readonly #colors: VideoSampleColorSpace
  readonly #data: Uint8Array<ArrayBuffer>
  readonly #memory: PictureMemory

  private constructor(
    picture: ProresPicture,
    colors: VideoSampleColorSpace,
    data: Uint8Array<ArrayBuffer>,
    memory: PictureMemory,
  ) {
    super()
    this.#picture = picture
    this.#colors = colors
    this.#data = data
    this.#memory = memory
  }

  /** Copies a picture, as soon as the pool has memory for it. */
  static async of(
    picture: ProresPicture,
    colors: VideoSampleColorSpace,
    memory: PictureMemory,
  ): Promise<PooledPicture> {
    const data = await memory.take(picture.data.length)
    data.set(picture.data)
    return new PooledPicture(picture, colors, data, memory)
  }

  override getFormat(): VideoSamplePixelFormat {
    return this.#picture.format
  }

  // The last column or row of an odd side is dropped, as half of its chroma sample is outside.
  override getCodedWidth(): number {
    return even(this.#picture.width)
  }
  override getCodedHeight(): number {
    return even(this.#picture.height)
  }
  override getSquarePixelWidth(): number {
    return this.getCodedWidth()
  }
  override getSquarePixelHeight(): number {
    return this.getCodedHeight()
  }

  override getColorSpace(): VideoSampleColorSpace {
    return this.#colors
  }

  /** Samples have two bytes. */
  override getDataPlanes(): VideoDataPlane[] {
    const { format, codedWidth, codedHeight } = this.#picture
    const colorWidth = format.startsWith('I422') ? codedWidth / 2 : codedWidth
    let at = 0
    return [codedWidth, colorWidth, colorWidth].map((width) => {
      const stride = 2 * width
      const start = at
      at += stride * codedHeight
      return { data: this.#data.subarray(start, at), stride }
    })
  }

  override toRgbSample(): never {
    throw new Error('Samples of ProRes are read as they are')
  }

  override close(): void {
    this.#memory.giveBack(this.#data)
  }
}

const even = (length: number): number => Math.max(2, length & ~1)
