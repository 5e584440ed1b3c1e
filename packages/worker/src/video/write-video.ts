import { type InputTrack, Mp4OutputFormat, Output } from 'mediabunny'
import { audioBitrate } from './bitrate.ts'
import { copyAudio, copyVideo, type PacketCopy, type PacketTimes, packetTimes } from './copy-packets.ts'
import type { Loudness } from './loudness.ts'
import { readMovie } from './mp4/movie.ts'
import { type CopiedTracks, joinedCopy } from './mp4/referenced-copy.ts'
import { type OutputTarget, outputTarget } from './output-target.ts'
import { PictureTally } from './picture-tally.ts'
import { shapeIn } from './pictures/picture-shape.ts'
import type { PlayedTrack } from './played-track.ts'
import { shownOf } from './shown-of.ts'
import type { TimeRange } from './time-range.ts'
import { pumpAll, type TrackPump } from './track-pump.ts'
import { soundOf, transcodeAudio } from './transcode-audio.ts'
import { type PictureRate, transcodeVideo } from './transcode-video.ts'
import type { VideoWork } from './video-work.ts'

/** A written video, and what went into it. */
export interface WrittenVideo {
  readonly content: Blob
  /** The decoded pictures, if they were encoded. */
  readonly tally?: PictureTally
  /** The level of the audio, if it was encoded. */
  readonly loudness?: Loudness
  /** When the packets of copied tracks are presented. */
  readonly times?: ReadonlyMap<InputTrack, PacketTimes>
}

/** Copies all tracks by reference, if none is encoded and the container allows it. */
export function copiedByReference(work: VideoWork): Blob | undefined {
  const copied = work.encodesSound || work.pictures ? undefined : copiedTracks(work)
  return copied && joinedCopy([copied])
}

/** The tracks to copy, if they can be located without reading the whole file. */
function copiedTracks({
  job,
  input,
  range,
  encodesSound,
  pictures,
  sounds,
  writesPackets,
}: VideoWork): CopiedTracks | undefined {
  const { movie } = input
  if (!movie || writesPackets) return undefined
  const [video, ...audio] = movie.tracks
  const copied = [
    ...(pictures ? [] : [video]),
    ...(encodesSound ? [] : sounds.map((sound) => audio[input.audio.indexOf(sound)])),
    input.unreadSound,
  ]
  const tracks = copied.filter((track) => track !== undefined)
  return { file: job.file, movie: { ...movie, tracks }, range }
}

/** The same, if MP4 supports their codecs. */
function keptTracks(work: VideoWork): CopiedTracks | undefined {
  const copied = copiedTracks(work)
  const isHeld = copied && (copied.movie.tracks.length === 0 || joinedCopy([copied]) !== undefined)
  return isHeld ? copied : undefined
}

/**
 * Writes an MP4. With a supported index only encoded tracks are written, and copied tracks are added by reference with their edit
 * lists; otherwise all tracks are written packet by packet.
 *
 * @param rate rate control for encoded pictures
 */
export async function writeVideo(
  work: VideoWork,
  rate: PictureRate,
  onProgress: (fraction: number) => void,
): Promise<WrittenVideo> {
  const { job, input, parts, range, pictures, sounds, encodesSound } = work
  const whole = range ?? { start: 0, end: input.end }
  const seconds = whole.end - whole.start
  const kept = keptTracks(work)
  const bytes = expectedBytes(work, seconds, rate.bitrate, kept !== undefined)
  const place = await outputTarget(bytes, job.storage)
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: place.inMemory ? 'in-memory' : 'reserve' }),
    target: place.target,
  })
  try {
    const copied = kept ? [] : [...(pictures ? [] : [input.video]), ...(encodesSound ? [] : sounds)]
    const times = await packetTimes(copied.map(({ track }) => track))
    const copyOf = (played: PlayedTrack<InputTrack>): PacketCopy => ({
      times: (times.get(played.track) as PacketTimes).times,
      range: onClock(range, originOf(played, input)),
      isCut: range !== undefined,
    })
    const pumps: TrackPump[] = []
    const tally = new PictureTally()
    const loudness: Loudness = { peak: 0 }
    if (pictures) {
      const shape = shapeIn(job.steps)
      pumps.push(
        transcodeVideo(
          input.video,
          output,
          pictures,
          shownOf(work, pictures),
          rate,
          job.facts,
          parts.scaling,
          shape,
          tally,
        ),
      )
    } else if (!kept) pumps.push(await copyVideo(input.video.track, output, copyOf(input.video)))
    const [sound] = sounds
    if (sound && encodesSound) {
      pumps.push(transcodeAudio(sounds, output, await soundOf(sound.track), whole, loudness))
    } else if (sound && !kept) pumps.push(await copyAudio(sound.track, output, copyOf(sound)))
    await output.start()
    await pumpAll(pumps, (at) => onProgress((at - whole.start) / seconds))
    await output.finalize()
    const written = await place.finish()
    return {
      content: await finished(written, work, kept),
      times,
      ...(pictures && { tally }),
      ...(encodesSound && { loudness }),
    }
  } catch (cause) {
    // Its encoders hold pictures. They are not awaited, since one of them may have failed.
    if (output.state === 'started') void output.cancel().catch(() => {})
    await giveUp(place)
    throw cause
  }
}

/** The time on a track's clock that becomes 0 in the output: where its edit list begins, which readable copies lack. */
function originOf({ parts }: PlayedTrack<InputTrack>, { movie, origin }: VideoWork['input']): number {
  const [part] = parts
  return movie && part && parts.length === 1 ? part.from - part.start : origin
}

/** A range on the clock of a video's tracks; the whole video if it is not cut. */
function onClock(range: TimeRange | undefined, origin: number): TimeRange {
  if (!range) return { start: origin, end: Number.POSITIVE_INFINITY }
  return { start: range.start + origin, end: range.end + origin }
}

/**
 * Completes a written video: adds the tracks that are copied by reference, and limits the presentation to the range. Copied pictures can
 * extend past it, since they are decoded out of order, and audio encoders add a packet at the end.
 */
async function finished(content: Blob, work: VideoWork, kept: CopiedTracks | undefined): Promise<Blob> {
  const { range, input, encodesSound } = work
  const isJoined = kept !== undefined && kept.movie.tracks.length > 0
  if (!isJoined && !range && !encodesSound) return content
  const movie = await readMovie(content)
  if (!movie) return content
  const end = range ? range.end - range.start : input.end
  const own = { file: content, movie, range: { start: 0, end } }
  return joinedCopy(isJoined ? [own, kept] : [own]) ?? content
}

/** The estimated size of the output. */
function expectedBytes(
  { job, input, pictures, encodesSound }: VideoWork,
  seconds: number,
  bitrate: number,
  isJoined: boolean,
): number {
  const copied = (job.file.size * seconds) / input.end
  const encoded = (((pictures ? bitrate : 0) + (encodesSound || !isJoined ? audioBitrate : 0)) * seconds) / 8
  return (pictures || isJoined ? encoded : copied) * 1.1
}

/** Discards an output. A failure of that must not hide the first error. */
async function giveUp(place: OutputTarget): Promise<void> {
  await place.discard().catch(() => {})
}
