import { useEffect, useState } from 'preact/hooks'

/** What of the site is there without a network. */
export interface KeptFiles {
  /** Bytes that are fetched only when they are first used. */
  readonly bytesLeft: number
  readonly isFetching: boolean
  /** Fetching all was tried, and did not succeed. */
  readonly hasFailed: boolean
  /** Fetches all that is left now. */
  keepAll(): void
}

/**
 * How much of the site is kept for offline use.
 *
 * @returns `null` where nothing is kept: the browser cannot, or it has not begun yet
 */
export function useKeptFiles(): KeptFiles | null {
  const [worker, setWorker] = useState<ServiceWorker | null>(null)
  const [bytesLeft, setBytesLeft] = useState<number | null>(null)
  const [isFetching, setFetching] = useState(false)
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    navigator.serviceWorker.ready.then(async ({ active }) => {
      if (!active) return
      setBytesLeft(await ask(active, 'what is left'))
      setWorker(active)
    })
  }, [])

  if (!worker || bytesLeft === null) return null
  return {
    bytesLeft,
    isFetching,
    hasFailed,
    async keepAll() {
      setFetching(true)
      const left = await ask(worker, 'keep all')
      setFetching(false)
      setBytesLeft(left)
      setFailed(left > 0)
    },
  }
}

/** Asks the service worker something, which it answers with the bytes that are left. */
function ask(worker: ServiceWorker, question: 'what is left' | 'keep all'): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(Number(data))
    }
    worker.postMessage(question, [port2])
  })
}
