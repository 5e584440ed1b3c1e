import type { Size } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { firstShown } from './copy-packets.ts'
import { audible } from './loudness.ts'
import { type Movie, readMovie, type Track } from './mp4/movie.ts'
import { type ShownSamples, shownSamples } from './mp4/shown-samples.ts'
import { shownOf } from './shown-of.ts'
import type { VideoWork } from './video-work.ts'
import type { WrittenVideo } from './write-video.ts'

/** Tolerance in seconds for start and end of an output: an audio packet, or two slow frames. */
const tolerance = 0.1

/** The fraction of pictures that a decoder must yield: old codecs have some that are never shown. */
const maxShown = 0.85

/** The largest AAC packet of silence in bytes. */
const silence = 24

/**
 * Compares a written video with its plan, by its index alone.
 *
 * @throws PostfitError `output-mismatch`, which says what differs
 */
export async function assertAsPlanned(work: VideoWork, written: WrittenVideo): Promise<void> {
  const { job } = work
  const wrong = (what: string, expected: string, received: string): PostfitError =>
    new PostfitError(
      'output-mismatch',
      `Expected ${what} of ${expected} in what became of ${job.facts.name} but it has ${received}: save the video anew with ` +
        'another program',
    )

  const { tally, loudness } = written
  if (tally && tally.pictures < tally.packets * maxShown - 1) {
    throw wrong('pictures', `${tally.packets} packets`, `those of ${tally.pictures}`)
  }
  const { maxBytes = null } = work.pictures ?? {}
  if (maxBytes !== null && written.content.size > maxBytes) {
    throw wrong('bytes', `at most ${maxBytes}`, String(written.content.size))
  }
  const movie = await readMovie(written.content)
  if (!movie || movie.tracks.length !== movie.trackCount)
    throw wrong('an index', 'MP4', 'none that can be read')
  const shown = movie.tracks.map((track) => ({ ...track, shown: shownSamples(track, movie) }))
  const pictures = shown.filter(({ isVideo }) => isVideo).map(({ shown }) => shown)
  const sounds = shown.filter(({ isVideo }) => !isVideo).map(({ shown }) => shown)
  const [found] = pictures
  if (!found || found.count === 0) throw wrong('pictures', 'all', 'none')
  const soundCount = work.sounds.length > 0 || work.input.unreadSound ? 1 : 0
  if (pictures.length !== 1 || sounds.length !== soundCount) {
    throw wrong('tracks', `1 and ${soundCount}`, `${pictures.length} and ${sounds.length}`)
  }

  const coded = codedSize(movie.tracks.find(({ isVideo }) => isVideo))
  const planned = work.pictures
  if (planned && (coded?.width !== planned.width || coded.height !== planned.height)) {
    throw wrong(
      'pictures',
      `${planned.width}x${planned.height}`,
      coded ? `${coded.width}x${coded.height}` : 'none',
    )
  }

  const expected = expectedPictures(work, written)
  if (expected) {
    // If an edit list shows part of a picture, one side may count it and the other may not.
    if (Math.abs(found.count - expected.count) > 1) {
      throw wrong('pictures', String(expected.count), String(found.count))
    }
    const frame = 2 / (expected.count / (expected.end - expected.start))
    for (const edge of ['start', 'end'] as const) {
      if (Math.abs(found[edge] - expected[edge]) > Math.max(tolerance, frame)) {
        throw wrong(`the ${edge}`, `${expected[edge]} seconds`, `${found[edge]}`)
      }
    }
  }
  const [sound] = sounds
  if (loudness && sound && loudness.peak >= audible && sound.largest <= silence) {
    throw wrong('sound', `a peak of ${loudness.peak}`, 'silence')
  }
}

/** The size in the first visual sample description (ISO/IEC 14496-12 section 12.1.3). */
function codedSize(track: Track | undefined): Size | undefined {
  const [entry] = track?.stored ?? []
  if (!entry || entry.length < 36) return undefined
  const view = new DataView(entry.buffer, entry.byteOffset, entry.byteLength)
  return { width: view.getUint16(32), height: view.getUint16(34) }
}

type Expected = Pick<ShownSamples, 'count' | 'start' | 'end'>

/** The expected pictures of the output; `undefined` where unknown. */
function expectedPictures(work: VideoWork, { times, tally }: WrittenVideo): Expected | undefined {
  const { input, pictures, range } = work
  const { video, movie, origin } = input
  if (pictures) {
    const { delay, frames } = shownOf(work, pictures)
    const isKnown = !video.parts.at(-1)?.isEndOfFile
    const count = isKnown ? frames : Math.min(frames, tally?.frames ?? 0)
    return { count, start: delay, end: delay + count / pictures.frameRate }
  }
  const indexed = movie && shownIn(movie, range)
  if (indexed) return indexed
  const copied = times?.get(video.track)
  if (!copied) return undefined
  const whole = range ?? { start: 0, end: Number.POSITIVE_INFINITY }
  const shown = range ? range.start : firstShown(work.job.facts.videoCodec === 'h264', copied.times) - origin
  const own = copied.times.map((time) => time - origin)
  const inside = own.filter((time) => time >= Math.max(whole.start, shown) - 1e-6 && time < whole.end - 1e-6)
  if (inside.length === 0) return undefined
  const first = inside.reduce((min, time) => Math.min(min, time), Number.POSITIVE_INFINITY)
  return {
    count: inside.length,
    start: first - whole.start,
    end: Math.min(whole.end, copied.end - origin) - whole.start,
  }
}

function shownIn(movie: Movie, range: VideoWork['range']): Expected | undefined {
  const [track] = movie.tracks
  return track && shownSamples(track, movie, range)
}
