/** The site's files but for the page itself, relative to it; put in by the build. */
declare const SITE_FILES: readonly string[]
/** Changes whenever one of the files does; put in by the build. */
declare const SITE_VERSION: string

/** The part of a service worker's global scope that is used: the DOM's types, which the page needs, lack it. */
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void
}

const scope = globalThis as unknown as ServiceWorkerScope
const prefix = `postfit ${scope.registration.scope} `
const cacheName = prefix + SITE_VERSION
const page = scope.registration.scope
const kept = new Set(SITE_FILES.map((file) => new URL(file, page).href))

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([page, ...kept])))
})

// A new version waits until the person takes it: the page that is open goes on with the files that it began with.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') scope.skipWaiting()
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions().then(() => scope.clients.claim()))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const { origin, pathname } = new URL(request.url)
  const address = origin + pathname
  // What is not a file of the site, such as the API, is none of its business.
  if (kept.has(address) || address === page) event.respondWith(answer(request, address))
})

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(address)) ?? fetch(request)
}

async function forgetOldVersions(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  }
}
