import { expect, it, vi } from 'vitest'
import simdUrl from '../../assembly/scaling/scale.ts?wasm-simd'
import { scale } from '../codecs/resizer.ts'
import { wasmModule } from '../codecs/wasm-module.ts'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { createScaler, type ScaleModule } from './scaler.ts'
import { halfwayCurve } from './transfer-curve.ts'

it('a browser without SIMD gets a module that does without, and the same pixels', async () => {
  const data = new Uint8ClampedArray(301 * 203 * 4).map((_, i) => (i % 4 === 3 ? 255 : (i * i) % 251))
  const picture: Raster = { width: 301, height: 203, data }
  const size = { width: 111, height: 77 }
  const { exports } = new WebAssembly.Instance(await wasmModule(simdUrl))
  const scaler = createScaler(exports as unknown as ScaleModule, picture, size, halfwayCurve)
  scaler.push(picture.data)

  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
  const fetched = vi.spyOn(globalThis, 'fetch')
  const expected = scaler.finish().data
  const { data: found } = await scale(rowsOf(picture), size)
  // Not `toEqual`, which takes minutes to say how two pictures differ.
  expect(found.length === expected.length && found.every((value, i) => value === expected[i])).toBe(true)
  expect(fetched.mock.calls.map(([url]) => String(url))).toEqual([expect.stringMatching(/\/scale\.wasm/)])
})
