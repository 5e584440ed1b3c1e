import { crossOriginWorkerHint, isCrossOrigin } from './cross-origin.ts'
import { isBlockedByCsp } from './csp-violations.ts'
import { serverAnswer } from './server-answer.ts'

/**
 * Why a script could not be loaded, as far as can be found out: the error event of a worker says nothing, and that of
 * an import little.
 *
 * @param url of the script, where it is known
 * @param directive of the CSP that it falls under: `worker-src` for a worker's own script
 * @param message what the browser said, where it said something
 */
export async function explainScriptFailure(
  url: string | undefined,
  directive: 'worker-src' | 'script-src',
  message: string | undefined,
): Promise<string> {
  const forbidden = `the CSP forbids it (${directive})`
  if (url === undefined) return message || forbidden
  if (directive === 'worker-src' && isCrossOrigin(url)) return crossOriginWorkerHint
  try {
    const response = await fetch(url)
    if (!response.ok) return serverAnswer(response.status)
    const type = response.headers.get('content-type') ?? 'none'
    if (!/javascript|ecmascript/i.test(type)) return `its MIME type is ${type}, not text/javascript`
    if (isBlank(await response.text())) return emptyScript
    if (message) return message
    return isBlockedByCsp(url) ? forbidden : `${syntaxError}, or ${forbidden}`
  } catch {
    const refused = isCrossOrigin(url)
      ? ', or its server does not allow this origin (Access-Control-Allow-Origin)'
      : ''
    return `the network failed, or ${forbidden}${refused}`
  }
}

const emptyScript = 'it is empty: it was not copied whole, or the server cut it off'
/** What browsers say of module workers is less than of other scripts. */
const syntaxError = 'the browser could not read it as a script (a syntax error; the console names the line)'

/**
 * What is wrong with a script that was started and says nothing: nothing can be heard of one that is empty.
 *
 * @returns `undefined` where nothing is, as far as can be told
 */
export async function explainSilence(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url)
    return response.ok && isBlank(await response.text()) ? emptyScript : undefined
  } catch {
    return undefined
  }
}

function isBlank(script: string): boolean {
  return script.trim() === ''
}
