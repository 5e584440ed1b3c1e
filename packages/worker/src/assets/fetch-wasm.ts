import { PostfitError } from '../errors/postfit-error.ts'
import { isCrossOrigin } from './cross-origin.ts'
import { serverAnswer } from './server-answer.ts'

/**
 * Fetches and compiles a codec.
 *
 * @param ask requests it
 * @throws PostfitError `load-failed`, with the URL and the likely cause
 */
export async function fetchWasm(
  url: string,
  ask: (url: string) => Promise<Response> = fetch,
): Promise<WebAssembly.Module> {
  const failed = (reason: string, cause?: unknown): PostfitError =>
    new PostfitError('load-failed', `Could not load ${url}: ${reason}`, { retryable: true, cause })

  let response: Response
  try {
    response = url.startsWith('data:') ? inlined(url) : await ask(url)
  } catch (cause) {
    const refused = isCrossOrigin(url)
      ? ', or its server does not allow this origin (Access-Control-Allow-Origin)'
      : ''
    throw failed(`the network failed, or the CSP forbids it (connect-src)${refused}`, cause)
  }
  if (!response.ok) throw failed(serverAnswer(response.status))
  const type = response.headers.get('content-type') ?? 'none'
  // compileStreaming insists on the MIME type, which many static servers do not send.
  const streams = /^application\/wasm/i.test(type) && 'compileStreaming' in WebAssembly
  const broken = (cause: unknown): never => {
    throw failed('the connection broke', cause)
  }
  try {
    return streams
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer().catch(broken))
  } catch (cause) {
    if (cause instanceof PostfitError) throw cause
    throw failed(
      `it is no WebAssembly (MIME type ${type}), or the CSP lacks 'wasm-unsafe-eval' (script-src)`,
      cause,
    )
  }
}

/**
 * What a bundler wrote into the script instead of beside it (Vite does below 4 kB). A fetch of it would be a connection,
 * which a CSP with `connect-src 'self'` forbids.
 */
function inlined(url: string): Response {
  const [, type = '', base64 = ''] = /^data:([^;,]*);base64,(.*)$/s.exec(url) ?? []
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new Response(bytes, { headers: { 'content-type': type } })
}
