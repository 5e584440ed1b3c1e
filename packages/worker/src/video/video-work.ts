import type { TranscodeVideoStep, TrimStep, VideoFacts } from '@postfit/core'
import type { InputAudioTrack } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import type { VideoJob } from '../protocol/video-job.ts'
import { canEncodeSound } from './codec-support.ts'
import { keyFrameAt } from './copy-packets.ts'
import { keyFrameTime } from './mp4/key-frames.ts'
import { hasCamcorderUnits } from './mpeg-ts/camcorder-messages.ts'
import type { PlayedSound } from './played-track.ts'
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
  const range = trim && (await cut(trim, input, pictures !== undefined))
  const wantsAac = findStep(job.steps, 'transcode-audio') !== undefined
  const [sound, ...others] = await chosenSounds(input.audio)
  const encodesSound = sound !== undefined && wantsAac && (await canBecomeAac(sound.track, job))
  const sounds = sound ? [sound, ...(encodesSound ? others : [])] : []
  if (!sound && !input.unreadSound?.entries) assertSilent(job.facts)
  const [track] = input.movie?.tracks ?? []
  const writesPackets =
    job.facts.videoCodec === 'h264' &&
    track !== undefined &&
    (await hasCamcorderUnits(job.file, track.samples))
  return { job, input, parts, range, pictures, sounds, encodesSound, writesPackets }
}

/** Asserts that nothing is heard of a video, where nothing here reads its sound and no MP4 holds it. */
function assertSilent({ name, audioCodec }: VideoFacts): void {
  if (audioCodec === null) return
  throw new PostfitError(
    'unsupported',
    `Nothing here reads sound of the codec ${audioCodec}, which ${name} has: convert it to AAC with another program`,
  )
}

/** Encoded pictures can start anywhere; copied packets have to start at a key frame. The end stays, within the limit. */
async function cut(trim: TrimStep, input: VideoInput, isEncoded: boolean): Promise<TimeRange> {
  const { video, movie, origin } = input
  const end = Math.min(input.end, trim.end)
  if (isEncoded) return { start: trim.start, end }
  const indexed = movie && keyFrameTime(movie, trim.start)
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
