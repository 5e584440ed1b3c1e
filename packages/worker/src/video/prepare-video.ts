import type { TranscodeVideoStep, TrimStep, VideoFacts } from '@postfit/core'
import { type InputAudioTrack, type InputTrack, Mp4OutputFormat, Output } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import type { VideoJob, VideoProgress, VideoResult } from '../protocol/video-job.ts'
import { audioBitrate, videoBitrate } from './bitrate.ts'
import { assertCanTranscode, canEncodeSound } from './can-do.ts'
import { copyAudio, copyVideo, keyFrameAt, packetCounts } from './copy-packets.ts'
import { referencedCopy } from './mp4/referenced-copy.ts'
import { type OutputTarget, outputTarget } from './output-target.ts'
import { progressMeter } from './progress-meter.ts'
import { useAacEncoder, useAc3Decoder } from './sound-codecs.ts'
import { StalledDecoder } from './stalled-decoder.ts'
import type { TimeRange } from './time-range.ts'
import { pumpAll, type TrackPump } from './track-pump.ts'
import { soundOf, transcodeAudio } from './transcode-audio.ts'
import { transcodeVideo } from './transcode-video.ts'
import { openVideo, said, type VideoInput } from './video-input.ts'
import { withinBytes } from './within-bytes.ts'
import type { WorkerParts } from './worker-parts.ts'

/** What of the plan is to be done, with all that had to be found out before. */
interface Work {
  readonly job: VideoJob
  readonly input: VideoInput
  readonly parts: WorkerParts
  /** The part of the source that comes out; `undefined` for all of it, with what players leave out at its start. */
  readonly range: TimeRange | undefined
  readonly pictures: TranscodeVideoStep | undefined
  /** Whether the sound is encoded; else it is copied. */
  readonly encodesSound: boolean
}

/**
 * Carries out the steps of a video's plan and gives back the new file, an MP4. Packets are copied bit for bit, track by track,
 * unless a step encodes them anew; metadata are never copied. The file is never in memory as a whole.
 *
 * @throws PostfitError `unsupported`, before any work, for what this browser cannot decode or encode; `over-budget`;
 *   `out-of-space`; `decode-failed`; `encode-failed`
 */
export async function prepareVideo(
  job: VideoJob,
  onProgress: (progress: VideoProgress) => void,
  parts: WorkerParts,
): Promise<VideoResult> {
  const input = await openVideo(job.file, job.facts)
  try {
    assertWhole(input, job.facts)
    const work = await workOf(job, input, parts)
    const content = await perform(work, onProgress)
    return { content, ...(work.range && { trimmed: work.range }) }
  } catch (cause) {
    if (cause instanceof PostfitError) throw cause
    const code = findStep(job.steps, 'transcode-video') ? 'encode-failed' : 'decode-failed'
    throw new PostfitError(code, `Could not prepare ${job.facts.name}: ${said(cause)}`, { cause })
  } finally {
    input.close()
  }
}

/** Seconds by which two ways to find out how long a video is may differ. */
const tolerance = 0.25

/** Makes sure that nothing of a video is lost because it is stored in a way that cannot be followed to its end. */
function assertWhole({ end }: VideoInput, { name, duration }: VideoFacts): void {
  if (end >= duration - Math.max(tolerance, duration / 100)) return
  throw new PostfitError(
    'decode-failed',
    `Expected ${duration} seconds in ${name} but only ${end} can be read: save it anew with another program`,
  )
}

async function workOf(job: VideoJob, input: VideoInput, parts: WorkerParts): Promise<Work> {
  const pictures = findStep(job.steps, 'transcode-video')
  const trim = findStep(job.steps, 'trim')
  const range = trim && (await cut(trim, input, pictures !== undefined))
  const [sound] = input.audio
  const wantsAac = findStep(job.steps, 'transcode-audio') !== undefined
  const encodesSound = sound !== undefined && wantsAac && (await canBecomeAac(sound, job))
  return { job, input, parts, range, pictures, encodesSound }
}

/** Frames that are encoded can start anywhere; packets that are copied have to start at a key frame. */
async function cut(trim: TrimStep, { video, end }: VideoInput, isEncoded: boolean): Promise<TimeRange> {
  const start = isEncoded ? trim.start : await keyFrameAt(video, trim.start)
  return { start, end: Math.min(end, start + (trim.end - trim.start)) }
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

/** Does the work; where the browser's decoder of the sound stalls, with the sound as it is, as if there were no decoder. */
async function perform(work: Work, onProgress: (progress: VideoProgress) => void): Promise<Blob> {
  try {
    return await carryOut(work, onProgress)
  } catch (cause) {
    if (!(cause instanceof StalledDecoder)) throw cause
    return carryOut({ ...work, encodesSound: false }, onProgress)
  }
}

/** The cheapest way that it can be done. */
async function carryOut(work: Work, onProgress: (progress: VideoProgress) => void): Promise<Blob> {
  const { job, pictures, range, input, parts } = work
  if (!pictures) return (await copied(work)) ?? write(work, 0, progressMeter('copy', onProgress))
  const seconds = (range?.end ?? input.end) - (range?.start ?? 0)
  const bitrate = videoBitrate(pictures, seconds, pictures.maxBytes)
  await assertCanTranscode(input.video, pictures, bitrate, parts)
  const progress = progressMeter('transcode', onProgress)
  return withinBytes(job.facts.name, pictures.maxBytes, bitrate, (bitrate) => write(work, bitrate, progress))
}

/** All tracks by reference, where none is encoded and the container allows it. */
async function copied({ job, input, range, encodesSound }: Work): Promise<Blob | undefined> {
  if (encodesSound || !/^(mp4|mov|3gp)$/.test(job.facts.container) || job.facts.fragmented) return undefined
  const ids = [input.video, ...input.audio].map(({ id }) => id)
  return referencedCopy(job.file, ids, range)
}

async function write(work: Work, bitrate: number, onProgress: (fraction: number) => void): Promise<Blob> {
  const { job, input, parts, range, pictures, encodesSound } = work
  const start = range?.start ?? 0
  const seconds = (range?.end ?? input.end) - start
  const place = await outputTarget(expectedBytes(work, seconds, bitrate), job.storage)
  try {
    const output = new Output({
      format: new Mp4OutputFormat({ fastStart: place.inMemory ? 'in-memory' : 'reserve' }),
      target: place.target,
    })
    const pumps: TrackPump[] = []
    const whole = range ?? { start: 0, end: input.end }
    const sounds = encodesSound ? [] : input.audio
    const packets = await packetCounts(pictures ? sounds : [input.video, ...sounds])
    const countOf = (track: InputTrack): number => packets.get(track) as number
    if (pictures) {
      const shown = { ...whole, end: Math.min(whole.end, await endOf(input.video)) }
      pumps.push(transcodeVideo(input.video, output, pictures, shown, bitrate, job.facts, parts.scaling))
    } else pumps.push(await copyVideo(input.video, output, range, countOf(input.video)))
    const [sound] = input.audio
    if (sound && encodesSound) pumps.push(transcodeAudio(sound, output, await soundOf(sound), whole))
    for (const track of sounds) pumps.push(await copyAudio(track, output, range, countOf(track)))
    await output.start()
    await pumpAll(pumps, (at) => onProgress((at - start) / seconds))
    await output.finalize()
    return await place.finish()
  } catch (cause) {
    await giveUp(place)
    throw cause
  }
}

async function endOf(track: VideoInput['video']): Promise<number> {
  return (await track.getDurationFromMetadata()) ?? (await track.computeDuration())
}

/** How large an output may become, about. */
function expectedBytes({ job, input, pictures }: Work, seconds: number, bitrate: number): number {
  const copied = (job.file.size * seconds) / input.end
  return (pictures ? ((bitrate + audioBitrate) * seconds) / 8 : copied) * 1.1
}

/** What failed first is what is told, not that its remains could not be taken away. */
async function giveUp(place: OutputTarget): Promise<void> {
  await place.discard().catch(() => {})
}
