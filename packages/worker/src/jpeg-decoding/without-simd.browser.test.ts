import { afterEach, expect, it, vi } from 'vitest'
import { decodeJpeg } from '../testing/decode-jpeg.ts'
import { fixture, photo } from '../testing/photos.ts'

afterEach(() => vi.restoreAllMocks())

it('a browser without SIMD gets a module that does without, and the same pixels', async () => {
  const file = await (await photo('orientation-1.jpg')).arrayBuffer()
  const damaged = await (await photo('no-quantisation.jpg')).arrayBuffer()
  const progressive = await (await fixture('jpeg-kinds/progressive.jpg', 'progressive.jpg')).arrayBuffer()
  const fetched = vi.spyOn(globalThis, 'fetch')
  const withoutSimd = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
  const scalar = [await decodeJpeg(file, 8), await decodeJpeg(progressive)]
  withoutSimd.mockRestore()
  // The instance is kept, whatever the browser has: only one that failed is not used again.
  await expect(decodeJpeg(damaged)).rejects.toThrow()
  expect([await decodeJpeg(file, 8), await decodeJpeg(progressive)]).toEqual(scalar)
  expect(fetched.mock.calls.map(([url]) => String(url).replace(/.*\/|\?.*/g, ''))).toEqual([
    'jpeg-decoder.wasm',
    'jpeg-decoder_simd.wasm',
  ])
})
