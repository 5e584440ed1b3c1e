import { useEffect, useState } from 'preact/hooks'

/** What of the site is there without a network. */
export interface KeptFiles {
  /** Bytes that are fetched only when they are first used; `null` where nothing is kept, or nothing yet. */
  readonly bytesLeft: number | null
  readonly isFetching: boolean
  /** Fetches all that is left now. Resolves to the bytes that are still left, where the network or the disk failed. */
  keepAll(): Promise<number | null>
}

/** How much of the site is kept for offline use. */
export function useKeptFiles(): KeptFiles {
  const [bytesLeft, setBytesLeft] = useState<number | null>(null)
  const [isFetching, setFetching] = useState(false)

  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    ask('what is left').then(setBytesLeft)
  }, [])

  return {
    bytesLeft,
    isFetching,
    async keepAll() {
      setFetching(true)
      const left = await ask('keep all')
      setFetching(false)
      setBytesLeft(left)
      return left
    },
  }
}

/** Asks the service worker, as soon as there is one, and resolves to the bytes that are left then. */
async function ask(question: 'what is left' | 'keep all'): Promise<number | null> {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(typeof data === 'number' ? data : null)
    }
    active?.postMessage(question, [port2])
  })
}
