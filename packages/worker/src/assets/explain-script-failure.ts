import { isElsewhere, noWorkerFromElsewhere } from './elsewhere.ts'
import { serverAnswer } from './server-answer.ts'

/**
 * Why a script could not be loaded, as far as can be found out: the error event of a worker says nothing, and that of
 * an import little.
 *
 * @param url of the script, where it is known
 * @param directive of the CSP that it falls under: `worker-src` for a worker's own script
 * @param said what the browser said, where it said something
 */
export async function explainScriptFailure(
  url: string | undefined,
  directive: 'worker-src' | 'script-src',
  said: string | undefined,
): Promise<string> {
  const forbidden = `the CSP forbids it (${directive})`
  if (url === undefined) return said || forbidden
  if (directive === 'worker-src' && isElsewhere(url)) return noWorkerFromElsewhere
  try {
    const response = await fetch(url)
    if (!response.ok) return serverAnswer(response.status)
    const type = response.headers.get('content-type') ?? 'none'
    if (!/javascript|ecmascript/i.test(type)) return `its MIME type is ${type}, not text/javascript`
    return said || forbidden
  } catch {
    const refused = isElsewhere(url)
      ? ', or its server does not allow this origin (Access-Control-Allow-Origin)'
      : ''
    return `the network failed, or ${forbidden}${refused}`
  }
}
