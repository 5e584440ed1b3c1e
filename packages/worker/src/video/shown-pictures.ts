import type { InputVideoTrack, VideoSample } from 'mediabunny'
import { pacedPictures } from './paced-pictures.ts'
import type { PictureTally } from './picture-tally.ts'
import { type PlayedPart, type PlayedPictures, timeIn } from './played-track.ts'

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
 * The pictures that players show at some times, each of which is the last one that starts no later. At times before the first
 * picture nothing is shown; in a pause what was shown last.
 *
 * @param times in seconds of what is played, in ascending order: all pictures from the first one to the last are decoded
 * @param tally what was decoded is added to
 */
export async function* shownPictures(
  { parts }: PlayedPictures,
  times: readonly number[],
  tally: PictureTally,
): AsyncGenerator<ShownPicture, void, void> {
  let done = 0
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const skipped = done + times.slice(done).findIndex((time) => time >= part.start)
    if (skipped < done) return
    const left = times.slice(skipped).findIndex((time) => time >= next)
    const own = left < 0 ? times.slice(skipped) : times.slice(skipped, skipped + left)
    const read = own.map((time) => timeIn(part, time))
    for await (const shown of shownInPart(part, read, tally)) {
      yield { ...shown, first: skipped + shown.first }
    }
    done = skipped + own.length
  }
}

/**
 * The same in one part, at times of its track.
 *
 * Mediabunny's `samplesAtTimestamps` decodes and keeps all pictures of a track whose packets are all key frames, as those of
 * cameras and editors often are, however slowly they are taken: three seconds of ProRes in 4K took 3.4 GB.
 */
async function* shownInPart(
  part: PlayedPart<InputVideoTrack>,
  times: readonly number[],
  tally: PictureTally,
): AsyncGenerator<ShownPicture, void, void> {
  const [start, end] = [times[0], times.at(-1)]
  if (start === undefined || end === undefined) return
  const pictures = pacedPictures(part, start, end + tolerance, tally)
  let picture: VideoSample | undefined
  let first = 0
  try {
    for await (const next of pictures) {
      const count = timesBefore(next.timestamp) - first
      if (picture && count > 0) yield { picture, first, count }
      picture?.close()
      // Mediabunny closes a picture that is the only one as soon as there are no more.
      picture = next.clone()
      next.close()
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
