/** The address of one of the API's paths: beside the page, so that the site works from any folder of a server. */
export function apiAddress(path: string): URL {
  return new URL(path.replace(/^\//, ''), document.baseURI)
}
