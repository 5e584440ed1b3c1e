import { afterEach, expect, it, vi } from 'vitest'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import type { Raster } from '../pixels/raster.ts'

afterEach(() => vi.restoreAllMocks())

it('a browser without SIMD gets a module that does without, and the same file', async () => {
  const data = new Uint8ClampedArray(301 * 203 * 4).map((_, i) => (i % 4 === 3 ? 255 : (i * i) % 251))
  const picture: Raster = { width: 301, height: 203, data }
  const fetched = vi.spyOn(globalThis, 'fetch')
  vi.spyOn(WebAssembly, 'validate').mockReturnValueOnce(false)
  const scalar = await encodeJpeg(picture, 90)
  // The instance is kept, whatever the browser has: only a picture too large leaves none behind.
  const large: Raster = { width: 3000, height: 1500, data: new Uint8ClampedArray(3000 * 1500 * 4) }
  await encodeJpeg(large, 90)
  expect(await encodeJpeg(picture, 90)).toEqual(scalar)
  expect(fetched.mock.calls.map(([url]) => String(url).replace(/.*\/|\?.*/g, ''))).toEqual([
    'jpeg-encoder.wasm',
    'jpeg-encoder_simd.wasm',
  ])
})
