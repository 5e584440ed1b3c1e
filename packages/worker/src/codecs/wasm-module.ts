import { PostfitError } from '../errors/postfit-error.ts'

const modules = new Map<string, Promise<WebAssembly.Module>>()

/**
 * Fetches and compiles a codec, once. A failure is not kept, so that the next call tries again.
 *
 * @throws PostfitError `load-failed`, with the URL and the likely cause
 */
export async function wasmModule(url: string): Promise<WebAssembly.Module> {
  const module = modules.get(url) ?? compile(url)
  modules.set(url, module)
  try {
    return await module
  } catch (cause) {
    modules.delete(url)
    throw cause
  }
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const failed = (reason: string, cause?: unknown): PostfitError =>
    new PostfitError('load-failed', `Could not load ${url}: ${reason}`, { retryable: true, cause })
  let response: Response
  try {
    response = await fetch(url)
  } catch (cause) {
    throw failed("the network failed, or the page's CSP forbids it (connect-src)", cause)
  }
  if (!response.ok) throw failed(`the server answered ${response.status}`)
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    throw failed('the connection broke', cause)
  })
  try {
    // Not compileStreaming: it needs the MIME type application/wasm, which many static servers do not send.
    return await WebAssembly.compile(bytes)
  } catch (cause) {
    throw failed("it is no WebAssembly, or the page's CSP lacks 'wasm-unsafe-eval' (script-src)", cause)
  }
}
