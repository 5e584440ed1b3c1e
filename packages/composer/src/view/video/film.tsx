import { filmLength } from './use-film.ts'

/** Frames of a video in a row, as wide as there is room. Their places are there before they are. */
export function Film({ frames }: { frames: readonly string[] }) {
  return (
    <div class="film__frames" aria-hidden="true">
      {Array.from({ length: filmLength }, (_, place) => (
        <span key={place}>{frames[place] && <img src={frames[place]} alt="" decoding="async" />}</span>
      ))}
    </div>
  )
}
