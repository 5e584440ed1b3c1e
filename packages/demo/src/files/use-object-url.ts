import { useEffect, useState } from 'preact/hooks'

/** An address for a file, for as long as the component shows it; the memory is given back after that. */
export function useObjectUrl(file: Blob): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
