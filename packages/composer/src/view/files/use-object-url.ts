import { useEffect, useState } from 'preact/hooks'
import { isHere } from './is-here.ts'

/** An address for a file, if there is one and it is on this device, for as long as the component shows it; the memory is given back after that. */
export function useObjectUrl(file: Blob | null | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file || !isHere(file)) return setUrl(undefined)
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
