import * as v from 'valibot'
import { ffprobe } from './ffprobe.ts'
import { type MediaFile, withPath } from './media-file.ts'
import { damageOf } from './video-damage.ts'

export interface VideoFacts {
  readonly byteLength: number
  /** ffprobe's name of the container family, e.g. `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container: string
  /** The `ftyp` brand that tells MP4, MOV and their relatives apart; null when there is none. */
  readonly brand: string | null
  readonly codec: string
  /** As displayed: after the rotation matrix. */
  readonly width: number
  readonly height: number
  /** Seconds. */
  readonly duration: number
  /** Average frames a second; null when the container does not say. */
  readonly frameRate: number | null
  readonly location: boolean
  /** Why the file cannot be played to its end; null when it can. */
  readonly damage: string | null
}

const Stream = v.object({
  codec_type: v.optional(v.string()),
  codec_name: v.optional(v.string(), 'unknown'),
  width: v.optional(v.number(), 0),
  height: v.optional(v.number(), 0),
  avg_frame_rate: v.optional(v.string(), '0/0'),
  duration: v.optional(v.string()),
  disposition: v.optional(v.object({ attached_pic: v.optional(v.number(), 0) }), {}),
  tags: v.optional(v.record(v.string(), v.string()), {}),
  side_data_list: v.optional(v.array(v.object({ rotation: v.optional(v.number()) })), []),
})

const Probe = v.object({
  streams: v.array(Stream),
  format: v.object({
    format_name: v.string(),
    duration: v.optional(v.string()),
    tags: v.optional(v.record(v.string(), v.string()), {}),
  }),
})

/** What ffprobe says of the file; in words why, when it does not take it for a video. */
export async function readVideo(
  file: MediaFile,
  byteLength: number,
): Promise<VideoFacts | { reason: string }> {
  return withPath(file, async (path) => {
    const { answer, complaints } = await ffprobe(path, ['-show_format', '-show_streams'])
    if (answer === null) return { reason: complaints.split('\n').at(-1) ?? 'ffprobe cannot open it' }
    const { streams, format } = v.parse(Probe, answer)
    // A cover picture is stored as a video stream of one frame; it makes a song no video.
    const video = streams.find((one) => one.codec_type === 'video' && one.disposition.attached_pic !== 1)
    if (!video) return { reason: 'no video track' }
    const rotation = video.side_data_list.find((one) => one.rotation !== undefined)?.rotation ?? 0
    const sideways = Math.abs(rotation) % 180 === 90
    const duration = Number(format.duration ?? video.duration ?? 'NaN')
    const isMov = format.format_name.split(',').includes('mov')
    return {
      byteLength,
      container: format.format_name,
      brand: format.tags.major_brand?.trim() ?? null,
      codec: video.codec_name,
      width: sideways ? video.height : video.width,
      height: sideways ? video.width : video.height,
      duration,
      frameRate: quotient(video.avg_frame_rate),
      location: [format.tags, video.tags].some((tags) =>
        Object.keys(tags).some((key) => /location/i.test(key)),
      ),
      // Other containers are refused by their name.
      damage: isMov ? await damageOf(path, duration) : null,
    }
  })
}

function quotient(fraction: string): number | null {
  const [over = 0, under = 0] = fraction.split('/').map(Number)
  return over > 0 && under > 0 ? over / under : null
}
