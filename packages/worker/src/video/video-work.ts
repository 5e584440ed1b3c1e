import type { TranscodeVideoStep, TrimStep, VideoFacts } from '@postfit/core'
import { EncodedPacketSink, type InputAudioTrack } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import type { VideoJob } from '../protocol/video-job.ts'
import { canEncodeSound } from './codec-support.ts'
import { keyFrameAt } from './copy-packets.ts'
import { cleanStart } from './mp4/clean-start.ts'
import { hasCamcorderUnits } from './mpeg-ts/camcorder-messages.ts'
import { type PlayedSound, partWithin } from './played-track.ts'
import { chosenSounds } from './sound-choice.ts'
import { useAacEncoder, useAc3Decoder } from './sound-codecs.ts'
import type { TimeRange } from './time-range.ts'
import { soundOf } from './transcode-audio.ts'
import type { VideoInput } from './video-input.ts'
import type { WorkerParts } from './worker-parts.ts'

/** The work for a plan, with everything that has to be known before it starts. */
export interface VideoWork {
  readonly job: VideoJob
  readonly input: VideoInput
  readonly parts: WorkerParts
  /** The part of the source to keep; `undefined` for all of it. */
  readonly range: TimeRange | undefined
  readonly pictures: TranscodeVideoStep | undefined
  /** Which codecs are asked for; those that the browser prefers unless given. */
  readonly acceleration?: HardwareAcceleration
  /** The audio tracks to keep: none, one, or several to mix, if they are encoded. */
  readonly sounds: readonly PlayedSound[]
  /** Whether audio is encoded; else it is copied. */
  readonly encodesSound: boolean
  /** Whether packets have to be rewritten, not only the index, since pictures contain when and where they were filmed. */
  readonly writesPackets: boolean
}

/** Determines the work for a plan. */
export async function workOf(job: VideoJob, input: VideoInput, parts: WorkerParts): Promise<VideoWork> {
  const pictures = findStep(job.steps, 'transcode-video')
  const trim = findStep(job.steps, 'trim')
  const range = trim && (await cut(job.file, trim, input, pictures !== undefined))
  const wantsAac = findStep(job.steps, 'transcode-audio') !== undefined
  const [sound, ...others] = await chosenSounds(range ? await playedIn(input.audio, range) : input.audio)
  const encodesSound = sound !== undefined && wantsAac && (await canBecomeAac(sound.track, job))
  const sounds = sound ? [sound, ...(encodesSound ? others : [])] : []
  if (input.audio.length === 0 && !input.unreadSound?.entries) assertSilent(job.facts)
  const [track] = input.movie?.tracks ?? []
  const writesPackets =
    job.facts.videoCodec === 'h264' &&
    track !== undefined &&
    (await hasCamcorderUnits(job.file, track.samples))
  return { job, input, parts, range, pictures, sounds, encodesSound, writesPackets }
}

/** Seconds of audio that there have to be: in less, no packet may begin. */
const minSound = 0.05

/** The audio tracks of which a part of a video has anything: one may start late or end early. */
async function playedIn(tracks: readonly PlayedSound[], range: TimeRange): Promise<PlayedSound[]> {
  const found: PlayedSound[] = []
  for (const track of tracks) if (await isPlayedIn(track, range)) found.push(track)
  return found
}

async function isPlayedIn({ parts }: PlayedSound, range: TimeRange): Promise<boolean> {
  for (const part of parts) {
    const played = partWithin(part, range)
    if (!played || played.end - played.start < minSound) continue
    // Matroska does not store when a track ends; its packets show it.
    const end = played.from + (played.end - played.start) - minSound
    const last = await new EncodedPacketSink(played.track).getPacket(end, { metadataOnly: true })
    if (last && last.timestamp + last.duration > played.from) return true
  }
  return false
}

/** Asserts that a video has no audio that would be lost: a codec that cannot be decoded here and that MP4 cannot hold. */
function assertSilent({ name, audioCodec }: VideoFacts): void {
  if (audioCodec === null) return
  throw new PostfitError(
    'unsupported',
    `Nothing here reads sound of the codec ${audioCodec}, which ${name} has: convert it to AAC with another program`,
  )
}

/** Encoded pictures can start anywhere; copied packets have to start at a key frame. The end stays, within the limit. */
async function cut(file: Blob, trim: TrimStep, input: VideoInput, isEncoded: boolean): Promise<TimeRange> {
  const { video, movie, origin } = input
  const end = Math.min(input.end, trim.end)
  if (isEncoded) return { start: trim.start, end }
  const indexed = movie && (await cleanStart(file, movie, trim.start))
  const start = indexed ?? Math.max(0, (await keyFrameAt(video.track, trim.start + origin)) - origin)
  return { start, end: Math.min(end, start + (trim.maxSeconds ?? Number.POSITIVE_INFINITY)) }
}

/**
 * Whether audio can be encoded as AAC, by the browser or by a module of the caller's. If not, it is copied, and the warning about it
 * stays.
 */
async function canBecomeAac(
  track: InputAudioTrack,
  { aacEncoderUrl, ac3DecoderUrl }: VideoJob,
): Promise<boolean> {
  const sound = await soundOf(track)
  if (!(await track.canDecode())) {
    const codec = await track.getCodec()
    if (ac3DecoderUrl === undefined || (codec !== 'ac3' && codec !== 'eac3')) return false
    await useAc3Decoder(ac3DecoderUrl)
  }
  if (await canEncodeSound(sound)) return true
  if (aacEncoderUrl === undefined) return false
  await useAacEncoder(aacEncoderUrl)
  return canEncodeSound(sound)
}
