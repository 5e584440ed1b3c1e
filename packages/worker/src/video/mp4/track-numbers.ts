import type { Movie } from './movie.ts'
import type { Selection } from './selection.ts'

/** The header of a track with another id (ISO/IEC 14496-12 section 8.3.2). */
export function withId(
  { buffer, byteOffset, byteLength }: DataView<ArrayBuffer>,
  id: number,
): DataView<ArrayBuffer> {
  const view = new DataView(buffer.slice(byteOffset, byteOffset + byteLength))
  view.setUint32(view.getUint8(0) === 1 ? 20 : 12, id)
  return view
}

/** Numbers tracks from 1 on, since several files may use the same ids, and updates the movie's next free id. */
export function numbered(
  movie: Movie,
  selections: readonly Selection[],
): { movie: Movie; selections: readonly Selection[] } {
  const { buffer, byteOffset, byteLength } = movie.header
  const header = new DataView(buffer.slice(byteOffset, byteOffset + byteLength))
  header.setUint32(byteLength - 4, selections.length + 1)
  return {
    movie: { ...movie, header },
    selections: selections.map((selection, at) => {
      const { track } = selection
      return { ...selection, track: { ...track, id: at + 1, header: withId(track.header, at + 1) } }
    }),
  }
}
