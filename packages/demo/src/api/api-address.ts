/**
 * The address of one of the API's paths. Whoever serves the page says in its `<meta name="postfit-api">` where the API
 * is; as built, it is beside the page, so that the site works from any folder of a server.
 */
export function apiAddress(path: string): URL {
  const place = document.querySelector<HTMLMetaElement>('meta[name="postfit-api"]')?.content ?? './'
  return new URL(path.replace(/^\//, ''), new URL(place, document.baseURI))
}
