/** What is kept when the site is first opened, but for the page itself, relative to it; put in by the build. */
declare const FILES_AT_ONCE: readonly string[]
/** What is kept when it is first used, with the bytes of each; put in by the build. */
declare const FILES_ON_USE: Readonly<Record<string, number>>
/** Changes whenever one of the files does; put in by the build. */
declare const SITE_VERSION: string

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

interface InterceptedFetch extends LastingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface ReceivedMessage extends LastingEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

/** The part of a service worker's global scope that is used: the DOM's types, which the page needs, lack it. */
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'message', listener: (event: ReceivedMessage) => void): void
  addEventListener(type: 'fetch', listener: (event: InterceptedFetch) => void): void
}

const scope = globalThis as unknown as ServiceWorkerScope
const prefix = `postfit ${scope.registration.scope} `
const cacheName = prefix + SITE_VERSION
const page = scope.registration.scope
const addressOf = (file: string): string => new URL(file, page).href
const atOnce = new Set([page, ...FILES_AT_ONCE.map(addressOf)])
const onUse = new Map(Object.entries(FILES_ON_USE).map(([file, bytes]) => [addressOf(file), bytes]))

scope.addEventListener('install', (event) => {
  event.waitUntil(install())
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions().then(() => scope.clients.claim()))
})

scope.addEventListener('message', (event) => {
  // A new version waits until the person takes it: the page that is open goes on with the files that it began with.
  if (event.data === 'take over') scope.skipWaiting()
  const [port] = event.ports
  if (event.data === 'what is left' && port)
    event.waitUntil(bytesLeft().then((bytes) => port.postMessage(bytes)))
  if (event.data === 'keep all' && port) {
    event.waitUntil(keepAll().then((bytes) => port.postMessage(bytes)))
  }
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const { origin, pathname } = new URL(request.url)
  const address = addressInSite(origin + pathname)
  // What is not a file of the site, such as the API, is none of its business.
  if (atOnce.has(address)) event.respondWith(keptOrFetched(request, address))
  if (onUse.has(address)) event.respondWith(keptOnUse(event, address))
})

/** The page has two addresses on a plain server. */
function addressInSite(address: string): string {
  return address === addressOf('index.html') ? page : address
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([...atOnce])
  // What somebody has fetched for the last version need not be fetched again: a name holds a hash of its content.
  for (const address of onUse.keys()) {
    const kept = address.startsWith(addressOf('assets/')) ? await caches.match(address) : undefined
    if (kept) await cache.put(address, kept)
  }
}

async function keptOrFetched(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(address)) ?? fetch(request)
}

async function keptOnUse(event: InterceptedFetch, address: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(address)
  if (kept) return kept
  const answer = await fetch(event.request)
  // A part of a file, and no file at all, are nothing to keep. A full disk costs only the next time without a network.
  if (answer.status === 200) event.waitUntil(cache.put(address, answer.clone()).catch(() => {}))
  return answer
}

/** Keeps every file of the site, as far as the network and the disk allow, and tells how many bytes are left. */
async function keepAll(): Promise<number> {
  const cache = await caches.open(cacheName)
  for (const address of await addressesLeft()) await cache.add(address).catch(() => {})
  return bytesLeft()
}

/** Bytes of the site that are not kept yet. */
async function bytesLeft(): Promise<number> {
  return (await addressesLeft()).reduce((sum, address) => sum + (onUse.get(address) ?? 0), 0)
}

async function addressesLeft(): Promise<string[]> {
  const cache = await caches.open(cacheName)
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  return [...onUse.keys()].filter((address) => !kept.has(address))
}

async function forgetOldVersions(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  }
}
