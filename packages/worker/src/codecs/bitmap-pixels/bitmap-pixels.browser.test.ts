import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Raster } from '../../pixels/raster.ts'
import { canvasReader } from './canvas-reader.ts'
import { isExact } from './exactness.ts'
import { frameReaders } from './frame-readers.ts'
import type { PixelReader } from './pixel-reader.ts'

afterEach(() => vi.unstubAllGlobals())

/** A reader that changes what another one reads. */
const lying = (change: (raster: Raster) => Raster | undefined): PixelReader => ({
  ...canvasReader,
  async read(bitmap) {
    const raster = await canvasReader.read(bitmap)
    return change(raster) ?? raster
  },
})

describe('a reader of pixels', () => {
  it('is exact in Chromium', async () => {
    expect(await isExact(canvasReader)).toBe(true)
    expect(await Promise.all(frameReaders.map(isExact))).toContain(true)
  })

  it.each<[string, PixelReader]>([
    [
      'changes one bit of one pixel',
      lying(({ data }) => {
        data[4001] = (data[4001] as number) ^ 1
        return undefined
      }),
    ],
    ['gives no pixels at all', lying((raster) => ({ ...raster, data: new Uint8ClampedArray(0) }))],
    ['gives black', lying((raster) => ({ ...raster, data: new Uint8ClampedArray(raster.data.length) }))],
    [
      'throws',
      lying(() => {
        throw new DOMException('Tainted', 'SecurityError')
      }),
    ],
  ])('that %s is not', async (_, reader) => {
    expect(await isExact(reader)).toBe(false)
  })
})

describe('a picture larger than a canvas can be', () => {
  /** Canvases of more pixels than iOS Safari's are black, whatever is drawn on them. */
  class SmallCanvas extends OffscreenCanvas {
    static max = 16_777_216

    // biome-ignore lint/suspicious/noExplicitAny: its many overloads come to the one that is used
    override getContext(...wanted: any[]): any {
      const context = super.getContext(...(wanted as ['2d'])) as OffscreenCanvasRenderingContext2D
      if (this.width * this.height > SmallCanvas.max) {
        context.getImageData = (_x, _y, width, height) => new ImageData(width, height)
      }
      return context
    }
  }

  /** Four quarters of 2600x1700 pixels: red, green, blue, and half transparent white. */
  async function large(): Promise<ImageBitmap> {
    const quarters = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 128]
    const small = new ImageData(Uint8ClampedArray.from(quarters), 2, 2)
    return createImageBitmap(small, { resizeWidth: 5200, resizeHeight: 3400, resizeQuality: 'pixelated' })
  }

  it('is read in bands', async () => {
    vi.stubGlobal('OffscreenCanvas', SmallCanvas)
    const { width, height, data } = await canvasReader.read(await large())
    expect([width, height, data.length]).toEqual([5200, 3400, 5200 * 3400 * 4])
    const quarter = (x: number, y: number) => (y < 1700 ? 0 : 2) + (x < 2600 ? 0 : 1)
    const colors = [0xff0000ff, 0xff00ff00, 0xffff0000, 0x80ffffff]
    const pixels = new Uint32Array(data.buffer)
    const wrong = pixels.findIndex((value, i) => value !== colors[quarter(i % width, Math.floor(i / width))])
    expect(wrong).toBe(-1)
  })

  it('is refused where not even a band can be', async () => {
    vi.stubGlobal('OffscreenCanvas', class extends SmallCanvas {})
    SmallCanvas.max = 1000
    await expect(canvasReader.read(await large())).rejects.toThrow('No canvas of 5200x806 pixels')
  })
})
