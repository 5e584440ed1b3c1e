import { ffprobe } from '@postfit/gate/ffprobe.ts'
import type { ChromaSampling } from '../../facts/coded-picture.ts'
import type { SoundTrack, VideoFacts } from '../../facts/media-facts.ts'

interface Stream {
  readonly index: number
  readonly codec_type: string
  readonly codec_name?: string
  readonly codec_tag_string: string
  readonly profile?: string
  readonly width: number
  readonly height: number
  readonly sample_aspect_ratio?: string
  readonly pix_fmt?: string
  readonly color_transfer?: string
  readonly avg_frame_rate: string
  readonly time_base: string
  readonly channels?: number
  readonly sample_rate?: string
  readonly disposition: { readonly attached_pic: number }
  readonly id?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly side_data_list?: readonly {
    readonly rotation?: number
    readonly displaymatrix?: string
    readonly dv_profile?: number
  }[]
}

interface Packet {
  readonly stream_index: number
  readonly pts_time?: string
  readonly duration_time?: string
}

interface Probe {
  readonly streams: readonly Stream[]
  readonly packets: readonly Packet[]
  readonly format: {
    readonly format_name: string
    readonly duration?: string
    readonly tags?: Readonly<Record<string, string>>
  }
}

/** What ffprobe says of a video, in our words. */
export interface ProbedVideo
  extends Omit<VideoFacts, keyof Unprobed | 'kind' | 'name' | 'byteLength' | 'pictureTrack'> {
  /** `null` in containers whose numbers ffprobe does not tell; so is that of the sound there. */
  readonly pictureTrack: number | null
  readonly sounds: readonly Pick<SoundTrack, 'codec' | 'channels' | 'sampleRate'>[]
  readonly hasLocation: boolean
}

/** What ffprobe does not tell, or not in a way that says the same. */
type Unprobed = Pick<
  VideoFacts,
  'editList' | 'metadata' | 'colorFromContainer' | 'start' | 'obstacles' | 'soundTracks'
>

function idOf({ id }: Stream): number | null {
  return id === undefined ? null : Number(id)
}

function codecOf({ codec_name = '' }: Stream): string {
  return codec_name.replace(/^pcm_.*/, 'pcm').replace(/^amr_nb/, 'amr')
}

function soundOf(stream: Stream): Pick<SoundTrack, 'codec' | 'channels' | 'sampleRate'> {
  const { channels = null, sample_rate } = stream
  return { codec: codecOf(stream), channels, sampleRate: sample_rate ? Number(sample_rate) : null }
}

function chromaOf({ pix_fmt = '' }: Stream): ChromaSampling | null {
  const [, digits] = /^yuva?j?(4\d\d)p/.exec(pix_fmt) ?? []
  if (digits) return (digits.match(/\d/g) ?? []).join(':') as ChromaSampling
  return pix_fmt.startsWith('gray') ? '4:0:0' : null
}

/** What ffprobe says of a file; `null` when it cannot open it, or sees no pictures in it. */
export async function probeVideo(path: string): Promise<ProbedVideo | null> {
  const { answer } = await ffprobe(path, ['-show_format', '-show_streams', '-show_packets'])
  const { streams, packets, format } = (answer ?? { streams: [] }) as Probe
  const tracks = streams.filter(({ disposition }) => disposition.attached_pic !== 1)
  const video = tracks.find(({ codec_type }) => codec_type === 'video')
  const audio = tracks.find(({ codec_type }) => codec_type === 'audio')
  if (!video) return null
  const { rotation, mirrored } = placementOf(video)
  const shown = shownTimes(packets, video.index)
  const count = (type: string): number => tracks.filter(({ codec_type }) => codec_type === type).length
  const boxes = await boxTypes(path)
  const constant = isConstant(shown, quotient(video.time_base))
  return {
    container: containerOf(format, path),
    duration: Number(format.duration ?? lengthOf(packets)),
    ...displayed(video, rotation),
    rotation,
    mirrored,
    // What Matroska declares for each frame need not be so.
    frameRate: constant ? quotient(video.avg_frame_rate) : meanRate(shown),
    nominalFrameRate: 1 / medianStep(shown),
    constantFrameRate: constant,
    videoCodec: video.codec_name ?? video.codec_tag_string,
    videoProfile: video.profile ?? null,
    pictureTrack: idOf(video),
    soundTrack: audio ? idOf(audio) : null,
    sounds: tracks.filter(({ codec_type }) => codec_type === 'audio').map(soundOf),
    chroma: chromaOf(video),
    dolbyVision: video.side_data_list?.find(({ dv_profile }) => dv_profile !== undefined)?.dv_profile ?? null,
    bitDepth: Number(/p(\d\d)[bl]e$/.exec(video.pix_fmt ?? '')?.[1] ?? 8),
    audioCodec: audio ? codecOf(audio) : null,
    audioChannels: audio?.channels ?? null,
    audioSampleRate: audio?.sample_rate ? Number(audio.sample_rate) : null,
    hdr: { smpte2084: 'pq', 'arib-std-b67': 'hlg' }[video.color_transfer ?? ''] as VideoFacts['hdr'],
    fragmented: boxes.includes('mvex'),
    fastStart: !boxes.includes('mdat') || boxes.indexOf('moov') < boxes.indexOf('mdat'),
    tracks: {
      video: count('video'),
      audio: count('audio'),
      other: tracks.length - count('video') - count('audio'),
    },
    truncated: false,
    hasLocation: [format, ...streams].some(({ tags = {} }) => /location/i.test(Object.keys(tags).join())),
  }
}

function containerOf({ format_name, tags }: Probe['format'], path: string): VideoFacts['container'] {
  if (format_name === 'avi') return 'avi'
  if (format_name.startsWith('matroska')) return path.endsWith('.webm') ? 'webm' : 'mkv'
  const brand = tags?.major_brand ?? 'qt  '
  if (brand.startsWith('3g')) return '3gp'
  return brand === 'qt  ' ? 'mov' : 'mp4'
}

function displayed(video: Stream, rotation: number): { width: number; height: number } {
  const [over = 1, under = 1] = (video.sample_aspect_ratio ?? '1:1').split(':').map(Number)
  const width = Math.round(video.width * Math.max(1, over / under))
  const height = Math.round(video.height * Math.max(1, under / over))
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** By the matrix, of whose turn ffprobe tells the degrees against the clock. */
function placementOf({ side_data_list = [] }: Stream): { rotation: number; mirrored: boolean } {
  const data = side_data_list.find(({ displaymatrix }) => displaymatrix)
  if (!data?.displaymatrix) return { rotation: 0, mirrored: false }
  // Three lines of three numbers, each behind its own number and a colon.
  const rows = data.displaymatrix.trim().split('\n')
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = rows.map((row) =>
    row.replace(/^.*:/, '').trim().split(/\s+/).map(Number),
  )
  if (a * d - b * c > 0) return { rotation: (360 - (data.rotation ?? 0)) % 360, mirrored: false }
  // The degrees of a mirrored matrix mean little: it has to be one of the three that the fixtures have.
  if (a < 0) return { rotation: 0, mirrored: true }
  return { rotation: b < 0 ? 90 : 270, mirrored: true }
}

function shownTimes(packets: readonly Packet[], stream: number): { start: number; duration: number }[] {
  return packets
    .filter(({ stream_index }) => stream_index === stream)
    .map(({ pts_time, duration_time }) => ({ start: Number(pts_time), duration: Number(duration_time ?? 0) }))
    .sort((a, b) => a.start - b.start)
}

function isConstant(shown: readonly { start: number }[], tick: number): boolean {
  const steps = shown.slice(1).map(({ start }, i) => start - (shown[i]?.start ?? 0))
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
  return steps.every((step) => Math.abs(step - mean) <= Math.max(tick, 0.0005) + 1e-6)
}

function meanRate(shown: readonly { start: number; duration: number }[]): number {
  const last = shown.at(-1)
  return shown.length / ((last?.start ?? 0) + (last?.duration ?? 0) - (shown[0]?.start ?? 0))
}

function medianStep(shown: readonly { start: number }[]): number {
  const steps = shown.slice(1).map(({ start }, i) => start - (shown[i]?.start ?? 0))
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? Number.NaN
}

function lengthOf(packets: readonly Packet[]): number {
  return Math.max(
    ...packets.map(({ pts_time, duration_time }) => Number(pts_time) + Number(duration_time ?? 0)),
  )
}

/** The boxes of an ISO base media file in the order in which ffprobe comes by them. */
async function boxTypes(path: string): Promise<string[]> {
  const { complaints } = await ffprobe(path, ['-v', 'trace', '-show_format'])
  return Array.from(complaints.matchAll(/type:'(....)' parent:/g), ([, type]) => type as string)
}

function quotient(fraction: string): number {
  const [over = 0, under = 1] = fraction.split('/').map(Number)
  return over / under
}
