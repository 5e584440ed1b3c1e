import { afterEach, expect, it, vi } from 'vitest'
import { wasmModules } from './wasm-modules.ts'

const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
const answer = (body: BodyInit, status = 200, type = 'application/wasm') =>
  new Response(body, { status, headers: { 'content-type': type } })
const name = 'https://example.test/codec.wasm'

afterEach(() => vi.unstubAllGlobals())

function stubFetch() {
  const fetched = vi.fn<() => Promise<Response>>()
  vi.stubGlobal('fetch', fetched)
  return fetched
}

it('fetches and compiles a codec once', async () => {
  const fetched = stubFetch().mockImplementation(async () => answer(empty))
  const load = wasmModules()
  const [first, second] = await Promise.all([load(name), load(name)])
  expect(first).toBeInstanceOf(WebAssembly.Module)
  expect(second).toBe(first)
  expect(await load(name)).toBe(first)
  expect(fetched).toHaveBeenCalledTimes(1)
})

it('tries again at once when a fetch failed', async () => {
  const fetched = stubFetch()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockImplementation(async () => answer(empty))
  expect(await wasmModules()(name)).toBeInstanceOf(WebAssembly.Module)
  expect(fetched).toHaveBeenCalledTimes(2)
})

it('asks a server once more that says nothing, and takes whichever answer comes first', async () => {
  vi.useFakeTimers()
  try {
    const fetched = stubFetch()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockImplementation(async () => answer(empty))
    const loading = wasmModules()(name)
    await vi.advanceTimersByTimeAsync(9_900)
    expect(fetched).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(await loading).toBeInstanceOf(WebAssembly.Module)
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

it.each<[RegExp, () => Promise<Response>]>([
  [/network/, () => Promise.reject(new TypeError('Failed to fetch'))],
  [/503/, async () => answer('', 503)],
  [/text\/html/, async () => answer('<!doctype html>', 200, 'text/html')],
  [/wasm-unsafe-eval/, async () => answer(new Uint8Array([1, 2, 3]))],
])('says %s when it cannot be had, with its address, and can be asked again', async (reason, respond) => {
  const fetched = stubFetch().mockImplementation(respond)
  const load = wasmModules()
  const error = await load(name).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'PostfitError', code: 'load-failed', retryable: true })
  expect(String(error)).toContain(name)
  expect(String(error)).toMatch(reason)
  fetched.mockImplementation(async () => answer(empty, 200, 'text/plain'))
  expect(await load(name)).toBeInstanceOf(WebAssembly.Module)
})

it('takes the codecs of the package from the folder that the caller named', async () => {
  const fetched = stubFetch().mockImplementation(async () => answer(empty))
  await wasmModules('https://cdn.example.test/postfit/')('jpeg-decoder.wasm')
  expect(fetched).toHaveBeenCalledWith('https://cdn.example.test/postfit/jpeg-decoder.wasm')
})

it('takes what the caller has, as bytes or compiled, and fetches the rest', async () => {
  const fetched = stubFetch().mockImplementation(async () => answer(empty))
  const compiled = await WebAssembly.compile(empty)
  const load = wasmModules('https://cdn.example.test/', async (name) =>
    name === 'scale.wasm' ? empty : name === 'jxl_dec.wasm' ? compiled : undefined,
  )
  expect(await load('scale.wasm')).toBeInstanceOf(WebAssembly.Module)
  expect(await load('jxl_dec.wasm')).toBe(compiled)
  expect(fetched).not.toHaveBeenCalled()
  await load('jpeg-decoder.wasm')
  expect(fetched).toHaveBeenCalledTimes(1)
})

it('says so when what the caller has is no codec', async () => {
  await expect(wasmModules(undefined, () => new Uint8Array([1, 2, 3]))('scale.wasm')).rejects.toMatchObject({
    name: 'PostfitError',
    code: 'load-failed',
    message: expect.stringContaining('`wasm` gave for scale.wasm'),
  })
})

it('fetches nothing for a codec that a bundler wrote into the script: a CSP would forbid it', async () => {
  const fetched = stubFetch()
  const inlined = `data:application/wasm;base64,${Buffer.from(empty).toString('base64')}`
  expect(await wasmModules()(inlined)).toBeInstanceOf(WebAssembly.Module)
  expect(fetched).not.toHaveBeenCalled()
})
