import { explainScriptFailure } from '../assets/explain-script-failure.ts'
import { PostfitError } from '../errors/postfit-error.ts'

type Locate = (name: string) => string | Promise<string>

let locate: Locate = (name) => name

/** Sets how script URLs are resolved: from now on by the page. */
export function locateScriptsWith(given: Locate): void {
  locate = given
}

/**
 * The exports of a separate script of the worker, fetched on first use.
 *
 * @param what the script is, for messages
 * @param name its name in the published package, else its address
 * @throws PostfitError `load-failed`, with the URL and the likely cause
 */
export async function scriptModule<T>(what: string, name: string): Promise<T> {
  const url = await locate(name)
  try {
    return await loaded<T>(url)
  } catch (cause) {
    const reason = await explainScriptFailure(url, 'script-src', cause instanceof Error ? cause.message : '')
    throw new PostfitError('load-failed', `Could not load the ${what} from ${url}: ${reason}`, {
      retryable: true,
      cause,
    })
  }
}

/** Milliseconds before a failed script is requested again. */
const pause = 500

/** How often each script could not be loaded. */
const failures = new Map<string, number>()

/** A network that failed once often works again. */
async function loaded<T>(url: string): Promise<T> {
  try {
    return await imported<T>(url)
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause))
    return imported<T>(url)
  }
}

/** Each attempt after a failure has another fragment, because a browser remembers what failed: see core's `loadPart`. */
async function imported<T>(url: string): Promise<T> {
  const failed = failures.get(url) ?? 0
  try {
    return (await import(/* @vite-ignore */ failed === 0 ? url : `${url}#${failed}`)) as T
  } catch (cause) {
    failures.set(url, failed + 1)
    throw cause
  }
}
