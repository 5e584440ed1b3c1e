import type { VideoFacts } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'
import { findStep } from '../protocol/find-step.ts'
import type { VideoJob, VideoProgress, VideoResult } from '../protocol/video-job.ts'
import { bitsAsH264, type KeptPictures, videoBitrate } from './bitrate.ts'
import { assertCanTranscode } from './codec-support.ts'
import { quantizerFor } from './constant-quality.ts'
import { mayUseHardware } from './hardware-codecs.ts'
import { assertAsPlanned } from './output-check.ts'
import { SizeChange } from './picture-size.ts'
import { shapeIn } from './pictures/picture-shape.ts'
import { progressMeter } from './progress-meter.ts'
import { StalledDecoder } from './stalled-decoder.ts'
import { notWorthIt } from './transcode-video.ts'
import { errorText, openVideo, type VideoInput } from './video-input.ts'
import { type VideoWork, workOf } from './video-work.ts'
import { withinBytes } from './within-bytes.ts'
import type { WorkerParts } from './worker-parts.ts'
import { copiedByReference, type WrittenVideo, writeVideo } from './write-video.ts'

/**
 * Carries out the steps of a video's plan and returns the new file, an MP4. Packets are copied bit for bit, track by track, unless a
 * step encodes them; metadata are never copied. The file is never in memory as a whole.
 *
 * @throws PostfitError `unsupported`, before any work, if this browser cannot decode or encode the video; `over-budget`;
 *   `out-of-space`; `decode-failed`; `encode-failed`; `output-mismatch`
 */
export async function prepareVideo(
  job: VideoJob,
  onProgress: (progress: VideoProgress) => void,
  parts: WorkerParts,
): Promise<VideoResult> {
  const input = await openVideo(job.file, job.facts)
  let work: VideoWork | undefined
  try {
    assertWhole(input, job.facts)
    work = await workOf(job, input, parts)
    const copied = work
    const written = await perform(work, onProgress).catch((cause: unknown) => {
      if (!(cause instanceof SizeChange)) throw cause
      work = inOneSize(copied)
      return perform(work, onProgress)
    })
    await assertAsPlanned(work, written)
    const content = findStep(job.steps, 'keep-credentials')
      ? withCredentials(written.content, job)
      : written.content
    return { content, ...(work.range && { trimmed: work.range }) }
  } catch (cause) {
    if (cause instanceof PostfitError) throw cause
    throw failure(job.facts, work, cause)
  } finally {
    input.close()
  }
}

/** Appends the source's Content Credentials boxes by reference; their position in a file does not matter (C2PA 2.2, annex A.5). */
function withCredentials(content: Blob, { file, facts }: VideoJob): Blob {
  const pieces = facts.provenance?.credentialPieces ?? []
  return new Blob([content, ...pieces.map(({ offset, length }) => file.slice(offset, offset + length))])
}

/**
 * The same work with encoded pictures, since players of MP4 stretch pictures whose size differs from the first one. This is only
 * known after reading all packets.
 */
function inOneSize(work: VideoWork): VideoWork {
  const { width, height, frameRate, hdr, videoCodec, byteLength, duration } = work.job.facts
  const bitrate = (byteLength * 8) / duration
  const even = (side: number): number => 2 * Math.max(1, Math.floor(side / 2))
  const size = { width: even(width), height: even(height) }
  const rate = { frameRate, bitrate: bitsAsH264({ codec: videoCodec, bitrate }) ?? bitrate, quality: null }
  const how = { toneMap: hdr !== null, maxBytes: null, worthBytes: null, fallback: [], answers: [] }
  return { ...work, pictures: { kind: 'transcode-video', codec: 'h264', ...size, ...rate, ...how } }
}

/** Tolerance in seconds between two ways to compute a duration. */
const tolerance = 0.25

/** How much longer a video may be than in its facts, which are an estimate for an unfinished recording. */
const maxLeap = 3

/** Asserts that all of a video was read: damaged files can end early without an error. */
function assertWhole({ end }: VideoInput, { name, duration }: VideoFacts): void {
  if (end > duration * maxLeap + 10) {
    throw new PostfitError(
      'decode-failed',
      `Expected ${duration} seconds in ${name} but its times leap to ${end}: save it anew with another program`,
    )
  }
  if (end >= duration - Math.max(tolerance, duration / 100)) return
  throw new PostfitError(
    'decode-failed',
    `Expected ${duration} seconds in ${name} but only ${end} can be read: save it anew with another program`,
  )
}

/** Messages of libraries and browsers are for programmers: they become the cause, and the error's message says what was tried. */
function failure({ name }: VideoFacts, work: VideoWork | undefined, cause: unknown): PostfitError {
  const encodes = work?.pictures !== undefined
  return new PostfitError(
    encodes ? 'encode-failed' : 'decode-failed',
    encodes
      ? `The pictures of ${name} could not be decoded and encoded to their end here: save it anew with another program`
      : `The packets of ${name} could not be read to their end: save it anew with another program`,
    { cause: errorText(cause) },
  )
}

/**
 * Does the work. If the browser's audio decoder stalls, the audio is copied, as if there were no decoder. If a codec fails that may be
 * hardware, all is encoded again by software, once: pictures of another encoder have another description, of which a track has one.
 */
async function perform(
  work: VideoWork,
  onProgress: (progress: VideoProgress) => void,
): Promise<WrittenVideo> {
  try {
    return await carryOut(work, onProgress)
  } catch (cause) {
    if (cause instanceof StalledDecoder) {
      return carryOut({ ...work, sounds: work.sounds.slice(0, 1), encodesSound: false }, onProgress)
    }
    if (cause instanceof PostfitError || cause instanceof SizeChange) throw cause
    if (work.acceleration || !(await mayUseHardware(work))) throw cause
    return perform({ ...work, acceleration: 'prefer-software' }, onProgress)
  }
}

/** Does the work in the cheapest way. */
async function carryOut(
  work: VideoWork,
  onProgress: (progress: VideoProgress) => void,
): Promise<WrittenVideo> {
  const { job, pictures, range, input, parts, acceleration } = work
  const content = copiedByReference(work)
  if (content) return { content }
  if (!pictures) return writeVideo(work, { bitrate: 0 }, progressMeter('copy', onProgress))
  const seconds = (range?.end ?? input.end) - (range?.start ?? 0)
  const { maxBytes, quality, worthBytes } = pictures
  const kept = quality === null ? keptPictures(work) : undefined
  const bitrate = videoBitrate(pictures.bitrate, seconds, maxBytes, kept)
  for (const part of input.video.parts) await assertCanTranscode(part, pictures, bitrate, parts)
  const quantizer = quality === null ? undefined : await quantizerFor(quality)
  const progress = progressMeter('transcode', onProgress)
  if (worthBytes !== null) {
    const written = await writeVideo(work, { bitrate, quantizer, acceleration }, progress)
    if (written.content.size > worthBytes) throw notWorthIt(job.facts.name)
    return written
  }
  // A video that is to become smaller must not become larger, whatever else it is encoded for.
  const wanted = quality === null ? null : (job.file.size * seconds) / input.end
  let tries = 0
  return withinBytes(job.facts.name, { max: maxBytes, wanted }, bitrate, (bitrate) =>
    writeVideo(work, { bitrate, quantizer: tries++ === 0 ? quantizer : undefined, acceleration }, progress),
  )
}

/** The bit rate of the pictures, if they are encoded although they could be copied. */
function keptPictures({ job, input, pictures }: VideoWork): KeptPictures | undefined {
  const { width, height, frameRate, rotation, mirrored, videoCodec } = job.facts
  if (!pictures || pictures.toneMap || rotation !== 0 || mirrored) return undefined
  const { crop, pad } = shapeIn(job.steps)
  if (crop || pad) return undefined
  const isAlike = pictures.width === width && pictures.height === height
  if (!isAlike || Math.abs(pictures.frameRate / frameRate - 1) > 0.01) return undefined
  const [track] = input.movie?.tracks ?? []
  const bytes = track ? track.samples.sizes.reduce((sum, size) => sum + size, 0) : job.file.size
  const seconds = track ? (track.samples.times.at(-1) as number) / track.timescale : input.end
  return { codec: videoCodec, bitrate: (bytes * 8) / seconds }
}
