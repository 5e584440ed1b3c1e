import { afterEach, expect, it, vi } from 'vitest'
import { wasmModule } from './wasm-module.ts'

const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
const answer = (body: Uint8Array<ArrayBuffer>, status = 200) => new Response(body, { status })

afterEach(() => vi.unstubAllGlobals())

it('tries again after a failure, and fetches only once after a success', async () => {
  const fetched = vi
    .fn()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce(answer(empty, 503))
    .mockResolvedValueOnce(answer(new Uint8Array([1, 2, 3])))
    .mockResolvedValueOnce(answer(empty))
  vi.stubGlobal('fetch', fetched)
  const url = 'https://example.test/codec.wasm'

  const failures = [/network/, /503/, /no WebAssembly/]
  for (const reason of failures) {
    const error = await wasmModule(url).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'PostfitError', code: 'load-failed', retryable: true })
    expect(String(error)).toContain(url)
    expect(String(error)).toMatch(reason)
  }
  const [first, second] = await Promise.all([wasmModule(url), wasmModule(url)])
  expect(first).toBeInstanceOf(WebAssembly.Module)
  expect(second).toBe(first)
  expect(fetched).toHaveBeenCalledTimes(4)
})
