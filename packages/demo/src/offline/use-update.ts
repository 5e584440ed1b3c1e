import { useEffect, useState } from 'preact/hooks'

/**
 * Keeps the site for offline use, where the browser can.
 *
 * @returns what loads a new version that is ready; `null` while there is none
 */
export function useUpdate(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)

  useEffect(() => {
    // Only over HTTPS and on loopback; the development server has none.
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    const watch = (registration: ServiceWorkerRegistration): void => {
      const offer = () => {
        // The first one of all replaces nothing.
        if (registration.waiting && navigator.serviceWorker.controller) setWaiting(registration.waiting)
      }
      offer()
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', offer)
      })
    }
    navigator.serviceWorker.register(new URL('offline.js', document.baseURI)).then(watch, () => {
      // Without it the site works as long as there is a network.
    })
  }, [])

  if (!waiting) return null
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take over')
  }
}
