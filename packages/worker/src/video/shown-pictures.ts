import type { InputVideoTrack, VideoSample } from 'mediabunny'
import { pacedPictures } from './paced-pictures.ts'
import type { PictureTally } from './picture-tally.ts'
import { type PlayedPart, type PlayedPictures, timeIn } from './played-track.ts'

/** A picture, and the requested times at which it is visible. */
export interface ShownPicture {
  /** Closed when the next one is requested. */
  readonly picture: VideoSample
  /** The index of the first of these times, and their number. */
  readonly first: number
  readonly count: number
}

/** Tolerance for equal times in seconds: timestamps are rounded to timescales. */
const tolerance = 1e-6

/**
 * The pictures that players show at some times: for each the last one that starts no later. Nothing is shown before the first
 * picture; in a pause the previous picture stays.
 *
 * @param times presentation times in seconds, ascending: all pictures from the first to the last one are decoded
 * @param tally counts decoded pictures
 * @param acceleration the decoder to ask for
 */
export async function* shownPictures(
  { parts }: PlayedPictures,
  times: readonly number[],
  tally: PictureTally,
  acceleration?: HardwareAcceleration,
): AsyncGenerator<ShownPicture, void, void> {
  let done = 0
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const skipped = done + times.slice(done).findIndex((time) => time >= part.start)
    if (skipped < done) return
    const left = times.slice(skipped).findIndex((time) => time >= next)
    const own = left < 0 ? times.slice(skipped) : times.slice(skipped, skipped + left)
    const read = own.map((time) => timeIn(part, time))
    for await (const shown of shownInPart(part, read, tally, acceleration)) {
      yield { ...shown, first: skipped + shown.first }
    }
    done = skipped + own.length
  }
}

/**
 * The same for one part, at times on its track's clock.
 *
 * Mediabunny's `samplesAtTimestamps` has no backpressure for intra-only tracks, which cameras and editors often write: it decodes and
 * keeps all pictures. Three seconds of ProRes in 4K took 3.4 GB.
 */
async function* shownInPart(
  part: PlayedPart<InputVideoTrack>,
  times: readonly number[],
  tally: PictureTally,
  acceleration: HardwareAcceleration | undefined,
): AsyncGenerator<ShownPicture, void, void> {
  const [start, end] = [times[0], times.at(-1)]
  if (start === undefined || end === undefined) return
  const pictures = pacedPictures(part, start, end + tolerance, tally, acceleration)
  let picture: VideoSample | undefined
  let first = 0
  try {
    for await (const given of pictures) {
      // It is also closed if nothing more is requested while the previous one is shown.
      using next = given
      const count = timesBefore(next.timestamp) - first
      if (picture && count > 0) yield { picture, first, count }
      picture?.close()
      // Mediabunny closes a single picture as soon as it knows that there are no more.
      picture = next.clone()
      first += count
    }
    if (picture) yield { picture, first, count: lastCount(picture) }
  } finally {
    picture?.close()
  }

  /** The number of times at which the last picture is visible: up to its own end, if the end of the part is unknown. */
  function lastCount({ timestamp, duration }: VideoSample): number {
    const isOwn = part.isEndOfFile && duration > 0
    return Math.max(1, (isOwn ? timesBefore(timestamp + duration) : times.length) - first)
  }

  function timesBefore(timestamp: number): number {
    let at = first
    while (at < times.length && (times[at] as number) < timestamp - tolerance) at++
    return at
  }
}
