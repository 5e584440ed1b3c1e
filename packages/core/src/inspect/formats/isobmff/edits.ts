import type { EditKind } from '../../../facts/media-facts.ts'
import type { Edit, Track } from './track.ts'

/** Times of the samples that an edit list is compared with, in ticks of the track. */
export interface Media {
  /** When the first frame is shown: an edit that starts there hides nothing. */
  readonly first: number
  /** How long the frames last together; `null` where fragments hold them, of which an edit list knows nothing. */
  readonly duration: number | null
  /** How long one of them lasts. Less than one at the end is rounding. */
  readonly frame: number
}

/** What an edit list does to the picture. Most only compensate the delay that reordered frames (B-frames) cause. */
export function editKinds(track: Track, movieTimescale: number, media: Media): EditKind[] {
  const kinds: EditKind[] = []
  const [opening] = track.edits
  if (opening && opening.mediaTime < 0 && opening.duration > 0) kinds.push('delayed')
  const shown = track.edits.filter(({ mediaTime }) => mediaTime >= 0)
  if (shown.length > 1 || (shown[0] && cuts(shown[0], track, movieTimescale, media))) kinds.push('cut')
  return kinds
}

function cuts(edit: Edit, track: Track, movieTimescale: number, { first, duration, frame }: Media): boolean {
  const hidden = edit.mediaTime - first
  const length = (edit.duration * track.timescale) / movieTimescale
  const endsEarly = duration !== null && length <= duration - hidden - frame
  return hidden >= frame || endsEarly || edit.rate !== 1
}
