import type { Obstacle, SoundTrack, VideoContainer } from '../facts/media-facts.ts'

/** The properties by which a track is chosen. */
export interface Candidate {
  readonly codec: string
  /** Whether it is enabled, so that players play it by default. */
  readonly enabled: boolean
  /** Whether it is marked as the default among several enabled tracks. */
  readonly isDefault?: boolean
}

/** Video codecs that some browser or a module of Postfit decodes, or that TikTok accepts as they are. */
const moving: ReadonlySet<string> = new Set(['h264', 'hevc', 'vp8', 'vp9', 'av1', 'prores'])
/** The same for audio codecs. */
const heard: ReadonlySet<string> = new Set([
  ...['aac', 'mp3', 'opus', 'vorbis', 'pcm', 'flac', 'ac3', 'eac3'],
])
/** Codecs of still pictures: such a video track is mostly a cover or a preview. */
const still: ReadonlySet<string> = new Set(['mjpeg', 'png', 'jpeg', 'bmp', 'gif', 'tiff', 'webp'])

/**
 * The video track that players show, by these criteria in order: enabled before disabled; a supported codec before an unsupported
 * one, and that before a cover; the default track; the first.
 */
export function choosePictures<T extends Candidate>(tracks: readonly T[]): T | undefined {
  return best(tracks, ({ enabled, codec, isDefault = false }) => [
    enabled,
    moving.has(codec),
    !still.has(codec),
    isDefault,
  ])
}

/**
 * The audio track that is heard. A disabled track is preferred to one with an unsupported codec: recorders write the
 * same audio twice, once for older players (Apple's APAC beside AAC).
 */
export function chooseSound<T extends Candidate>(tracks: readonly T[]): T | undefined {
  return best(tracks, ({ enabled, codec, isDefault = false }) => [heard.has(codec), enabled, isDefault])
}

/** Audio codecs that are decoded, or copied where no browser decodes them; DTS has several names. */
const read = /^(aac|xhe-aac|mp3|opus|vorbis|pcm|alaw|ulaw|flac|e?ac3|dts.*|alac|amr|amr-wb)$/
/** Those of them that Mediabunny 1.61 does not know in a container, which are then not copied either. */
const unknownIn: Readonly<Partial<Record<VideoContainer, string>>> = { mkv: 'alac', mpegts: 'opus' }

/** Whether there is audio, but none that can be decoded or copied: without it the video would be silent. */
export function unreadSound(container: VideoContainer, tracks: readonly SoundTrack[]): readonly Obstacle[] {
  const isUnread = ({ codec }: SoundTrack): boolean => !read.test(codec) || unknownIn[container] === codec
  return tracks.length > 0 && tracks.every(isUnread) ? ['unread-sound'] : []
}

/** The facts about audio tracks. */
export function soundFacts(
  tracks: readonly SoundTrack[],
  chosen: SoundTrack | undefined,
): {
  readonly audioCodec: string | null
  readonly audioChannels: number | null
  readonly audioSampleRate: number | null
  readonly soundTrack: number | null
  readonly soundTracks: readonly SoundTrack[]
} {
  return {
    audioCodec: chosen?.codec ?? null,
    audioChannels: chosen?.channels ?? null,
    audioSampleRate: chosen?.sampleRate ?? null,
    soundTrack: chosen?.id ?? null,
    soundTracks: tracks.map(({ id, codec, channels, sampleRate, enabled }) => ({
      ...{ id, codec, channels, sampleRate, enabled },
    })),
  }
}

/** The first item that satisfies the earliest of these criteria. */
function best<T>(items: readonly T[], merits: (item: T) => readonly boolean[]): T | undefined {
  const worth = (item: T): number => merits(item).reduce((sum, merit) => 2 * sum + Number(merit), 0)
  return items.reduce<T | undefined>(
    (found, item) => (found === undefined || worth(item) > worth(found) ? item : found),
    undefined,
  )
}
