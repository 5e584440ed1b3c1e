import { useEffect, useState } from 'preact/hooks'
import { useComposer } from '../context.ts'
import { isHere } from '../files/is-here.ts'

/** How many frames a film strip has. */
export const filmLength = 10

/** Pixels of a frame's height: sharp on screens with two pixels a point. */
const height = 128

/** The addresses of small frames of a video, spread over it; each is there as soon as it is decoded. */
export function useFilm(file: File): readonly string[] {
  const composer = useComposer()
  const [film, setFilm] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isHere(file)) return
    const unwanted = new AbortController()
    const made: string[] = []
    const fill = async () => {
      const { signal } = unwanted
      for await (const { blob } of composer.preparer().frames(file, { count: filmLength, height, signal })) {
        made.push(URL.createObjectURL(blob))
        setFilm([...made])
      }
    }
    // The card says what is wrong with a video that cannot be decoded; without pictures its times can still be chosen.
    fill().catch(() => {})
    return () => {
      unwanted.abort()
      for (const url of made) URL.revokeObjectURL(url)
    }
  }, [composer, file])
  return film
}
