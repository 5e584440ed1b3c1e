import { type InputTrack, Mp4OutputFormat, Output } from 'mediabunny'
import { audioBitrate } from './bitrate.ts'
import { copyAudio, copyVideo, type PacketCopy, packetTimes } from './copy-packets.ts'
import type { Loudness } from './loudness.ts'
import { readMovie } from './mp4/movie.ts'
import { referencedCopy } from './mp4/referenced-copy.ts'
import { type OutputTarget, outputTarget } from './output-target.ts'
import { PictureTally } from './picture-tally.ts'
import { shapeIn } from './pictures/picture-shape.ts'
import type { TimeRange } from './time-range.ts'
import { pumpAll, type TrackPump } from './track-pump.ts'
import { soundOf, transcodeAudio } from './transcode-audio.ts'
import { type PictureRate, transcodeVideo } from './transcode-video.ts'
import type { VideoWork } from './video-work.ts'

/** A video that was written, and what went into it. */
export interface WrittenVideo {
  readonly content: Blob
  /** What was decoded of the pictures, where they were encoded. */
  readonly tally?: PictureTally
  /** How loud the sound was, where it was encoded. */
  readonly loudness?: Loudness
  /** When the packets of the tracks that were copied are shown, in the order in which they are stored. */
  readonly times?: ReadonlyMap<InputTrack, readonly number[]>
}

/** All tracks by reference, where none is encoded and the container allows it. */
export function copiedByReference({
  job,
  input,
  range,
  encodesSound,
  pictures,
  sounds,
  writesPackets,
}: VideoWork): Blob | undefined {
  const { movie } = input
  if (!movie || encodesSound || pictures || writesPackets) return undefined
  const [video, ...audio] = movie.tracks.map(({ id }) => id)
  const ids = [video, ...sounds.map((sound) => audio[input.audio.indexOf(sound)])]
  return referencedCopy(
    job.file,
    movie,
    ids.filter((id) => id !== undefined),
    range,
  )
}

/**
 * Writes an MP4 packet by packet.
 *
 * @param rate of pictures that are encoded
 */
export async function writeVideo(
  work: VideoWork,
  rate: PictureRate,
  onProgress: (fraction: number) => void,
): Promise<WrittenVideo> {
  const { job, input, parts, range, pictures, sounds, encodesSound } = work
  const whole = range ?? { start: 0, end: input.end }
  const seconds = whole.end - whole.start
  const place = await outputTarget(expectedBytes(work, seconds, rate.bitrate), job.storage)
  try {
    const output = new Output({
      format: new Mp4OutputFormat({ fastStart: place.inMemory ? 'in-memory' : 'reserve' }),
      target: place.target,
    })
    const copied = [...(pictures ? [] : [input.video]), ...(encodesSound ? [] : sounds)]
    const times = await packetTimes(copied.map(({ track }) => track))
    const copyOf = (track: InputTrack): PacketCopy => ({
      times: times.get(track) as readonly number[],
      range: onClock(range, input.origin),
      isCut: range !== undefined,
    })
    const pumps: TrackPump[] = []
    const tally = new PictureTally()
    const loudness: Loudness = { peak: 0 }
    if (pictures) {
      const shape = shapeIn(job.steps)
      const shown = { ...whole, end: Math.min(whole.end, input.video.end) }
      pumps.push(
        transcodeVideo(input.video, output, pictures, shown, rate, job.facts, parts.scaling, shape, tally),
      )
    } else pumps.push(await copyVideo(input.video.track, output, copyOf(input.video.track)))
    const [sound] = sounds
    if (sound && encodesSound) {
      pumps.push(transcodeAudio(sounds, output, await soundOf(sound.track), whole, loudness))
    } else if (sound) pumps.push(await copyAudio(sound.track, output, copyOf(sound.track)))
    await output.start()
    await pumpAll(pumps, (at) => onProgress((at - whole.start) / seconds))
    await output.finalize()
    const content = await place.finish()
    return {
      content: pictures || !range ? content : await endedAt(content, seconds),
      times,
      ...(pictures && { tally }),
      ...(encodesSound && { loudness }),
    }
  } catch (cause) {
    await giveUp(place)
    throw cause
  }
}

/** A range on the clock of a video's tracks; all of it where it is not cut. */
function onClock(range: TimeRange | undefined, origin: number): TimeRange {
  if (!range) return { start: origin, end: Number.POSITIVE_INFINITY }
  return { start: range.start + origin, end: range.end + origin }
}

/** A video that was written further than it is to be shown, for the sake of what is decoded out of order. */
async function endedAt(content: Blob, seconds: number): Promise<Blob> {
  const movie = await readMovie(content)
  const ids = movie?.tracks.map(({ id }) => id) ?? []
  return (movie && referencedCopy(content, movie, ids, { start: 0, end: seconds })) ?? content
}

/** How large an output may become, about. */
function expectedBytes({ job, input, pictures }: VideoWork, seconds: number, bitrate: number): number {
  const copied = (job.file.size * seconds) / input.end
  return (pictures ? ((bitrate + audioBitrate) * seconds) / 8 : copied) * 1.1
}

/** What failed first is what is told, not that its remains could not be taken away. */
async function giveUp(place: OutputTarget): Promise<void> {
  await place.discard().catch(() => {})
}
