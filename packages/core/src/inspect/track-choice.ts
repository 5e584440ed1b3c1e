import type { SoundTrack } from '../facts/media-facts.ts'

/** What is known of a track when one has to be chosen. */
export interface Candidate {
  readonly codec: string
  /** Whether it is played unless another one is asked for. */
  readonly enabled: boolean
  /** Whether it is meant to be the one that is played, where several are enabled. */
  readonly isDefault?: boolean
}

/** Codecs of pictures that move, which some browser or a module of Postfit decodes, or that TikTok takes as they are. */
const moving: ReadonlySet<string> = new Set(['h264', 'hevc', 'vp8', 'vp9', 'av1', 'prores'])
/** Codecs of sound likewise. */
const heard: ReadonlySet<string> = new Set([
  ...['aac', 'mp3', 'opus', 'vorbis', 'pcm', 'flac', 'ac3', 'eac3'],
])
/** What is stored as a track of pictures, and is mostly a cover or a preview. */
const still: ReadonlySet<string> = new Set(['mjpeg', 'png', 'jpeg', 'bmp', 'gif', 'tiff', 'webp'])

/**
 * The track of pictures that players show: an enabled one before those that are switched off, one that moves before one that
 * nothing reads, that before a cover, the one that is the default, the first.
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
 * The track of sound that is heard. One that nothing reads is worth less than one that is switched off: recorders write the
 * same sound again for players that are older (Apple's APAC beside AAC).
 */
export function chooseSound<T extends Candidate>(tracks: readonly T[]): T | undefined {
  return best(tracks, ({ enabled, codec, isDefault = false }) => [heard.has(codec), enabled, isDefault])
}

/** What the facts say of the tracks of sound. */
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

/** The first of those of which the earliest of these is true. */
function best<T>(items: readonly T[], merits: (item: T) => readonly boolean[]): T | undefined {
  const worth = (item: T): number => merits(item).reduce((sum, merit) => 2 * sum + Number(merit), 0)
  return items.reduce<T | undefined>(
    (found, item) => (found === undefined || worth(item) > worth(found) ? item : found),
    undefined,
  )
}
