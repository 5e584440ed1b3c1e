import { useEffect, useState } from 'preact/hooks'

/** A part of the site that is seen alone. It stands in the address behind the #, so that it works without a server. */
export type View = 'compose' | 'analytics'

function viewOf(hash: string): View {
  return hash === '#analytics' ? 'analytics' : 'compose'
}

/** The view that the address names. */
export function useView(): View {
  const [view, setView] = useState(() => viewOf(location.hash))
  useEffect(() => {
    const onChange = () => setView(viewOf(location.hash))
    window.addEventListener('hashchange', onChange)
    return () => window.removeEventListener('hashchange', onChange)
  }, [])
  return view
}
