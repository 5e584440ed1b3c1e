/**
 * Why a worker's script could not be loaded, as far as the page can find out: the error event of a worker says nothing.
 *
 * @param url of the script, where it is known
 * @param said what the event said, where it said something
 */
export async function explainLoadFailure(url: string | undefined, said: string | undefined): Promise<string> {
  const forbidden = "the page's CSP forbids it (worker-src), or the browser has no module workers"
  if (url === undefined) return said || forbidden
  try {
    const response = await fetch(url)
    if (!response.ok) return `the server answered ${response.status}`
    const type = response.headers.get('content-type') ?? 'none'
    if (!/javascript|ecmascript/i.test(type)) return `its MIME type is ${type}, not text/javascript`
    return said || forbidden
  } catch {
    return "the network failed, the page's CSP forbids it, or it is on another origin that does not allow this one"
  }
}
