import type { TranscodeVideoStep, TrimStep } from '@postfit/core'
import type { InputAudioTrack } from 'mediabunny'
import { findStep } from '../protocol/find-step.ts'
import type { VideoJob } from '../protocol/video-job.ts'
import { canEncodeSound } from './can-do.ts'
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

/** What of the plan is to be done, with all that had to be found out before. */
export interface VideoWork {
  readonly job: VideoJob
  readonly input: VideoInput
  readonly parts: WorkerParts
  /** The part of the source that comes out; `undefined` for all of it. */
  readonly range: TimeRange | undefined
  readonly pictures: TranscodeVideoStep | undefined
  /** The sound that comes out: none, one, or, where it is encoded, several that are mixed. */
  readonly sounds: readonly PlayedSound[]
  /** Whether the sound is encoded; else it is copied. */
  readonly encodesSound: boolean
  /** Whether packets have to be written anew, and not only an index: pictures tell when and where they were filmed. */
  readonly writesPackets: boolean
}

/** Finds out what is to be done. */
export async function workOf(job: VideoJob, input: VideoInput, parts: WorkerParts): Promise<VideoWork> {
  const pictures = findStep(job.steps, 'transcode-video')
  const trim = findStep(job.steps, 'trim')
  const range = trim && (await cut(trim, input, pictures !== undefined))
  const wantsAac = findStep(job.steps, 'transcode-audio') !== undefined
  const [sound, ...others] = await chosenSounds(input.audio)
  const encodesSound = sound !== undefined && wantsAac && (await canBecomeAac(sound.track, job))
  const sounds = sound ? [sound, ...(encodesSound ? others : [])] : []
  const [track] = input.movie?.tracks ?? []
  const writesPackets =
    job.facts.videoCodec === 'h264' &&
    track !== undefined &&
    (await hasCamcorderUnits(job.file, track.samples))
  return { job, input, parts, range, pictures, sounds, encodesSound, writesPackets }
}

/** Frames that are encoded can start anywhere; packets that are copied have to start at a key frame. The end stays, within the limit. */
async function cut(trim: TrimStep, input: VideoInput, isEncoded: boolean): Promise<TimeRange> {
  const { video, movie, origin } = input
  const end = Math.min(input.end, trim.end)
  if (isEncoded) return { start: trim.start, end }
  const indexed = movie && keyFrameTime(movie, trim.start)
  const start = indexed ?? Math.max(0, (await keyFrameAt(video.track, trim.start + origin)) - origin)
  return { start, end: Math.min(end, start + (trim.maxSeconds ?? Number.POSITIVE_INFINITY)) }
}

/**
 * Whether sound can be made AAC here, by the browser or by a module that the caller named. Where it cannot, it stays as it
 * is, with the warning that it came with.
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
