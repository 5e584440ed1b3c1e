import type { InputVideoTrack, VideoSample } from 'mediabunny'
import { pacedPictures } from './paced-pictures.ts'

/** A picture, and the times at which it is shown. */
export interface ShownPicture {
  /** Closed when the next one is asked for. */
  readonly picture: VideoSample
  /** The index of the first of these times, and how many there are. */
  readonly first: number
  readonly count: number
}

/** Seconds by which times that are meant to be the same may differ: clocks of tracks are rounded. */
const tolerance = 1e-6

/**
 * The pictures of a track that players show at some times, each of which is the last one that starts no later. At times before
 * the first picture nothing is shown.
 *
 * Mediabunny's `samplesAtTimestamps` decodes and keeps all pictures of a track whose packets are all key frames, as those of
 * cameras and editors often are, however slowly they are taken: three seconds of ProRes in 4K took 3.4 GB.
 *
 * @param times in seconds, in ascending order: all pictures from the first one to the last are decoded
 */
export async function* shownPictures(
  track: InputVideoTrack,
  times: readonly number[],
): AsyncGenerator<ShownPicture, void, void> {
  const [start, end] = [times[0], times.at(-1)]
  if (start === undefined || end === undefined) return
  const pictures = pacedPictures(track, start, end + tolerance)
  let picture: VideoSample | undefined
  let first = 0
  try {
    for await (const next of pictures) {
      const count = timesBefore(next.timestamp) - first
      if (picture && count > 0) yield { picture, first, count }
      picture?.close()
      picture = next
      first += count
    }
    if (picture) yield { picture, first, count: times.length - first }
  } finally {
    picture?.close()
  }

  function timesBefore(timestamp: number): number {
    let at = first
    while (at < times.length && (times[at] as number) < timestamp - tolerance) at++
    return at
  }
}
