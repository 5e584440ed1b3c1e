import type { ImageFacts, UnknownFacts, UnknownReason, VideoFacts } from '../src/facts/media-facts.ts'

/** The facts of a photo that breaks no rule, but for what a test says. */
export function photo(facts: Partial<ImageFacts> = {}): ImageFacts {
  return {
    kind: 'image',
    name: 'photo.jpg',
    byteLength: 900_000,
    format: 'jpeg',
    width: 1080,
    height: 1350,
    orientation: 1,
    frameCount: 1,
    hasAlpha: false,
    bitDepth: 8,
    colorModel: 'rgb',
    colorProfile: null,
    metadata: [],
    truncated: false,
    ...facts,
  }
}

/** As many photos that break no rule. */
export function photos(count: number): ImageFacts[] {
  return Array.from({ length: count }, (_, index) => photo({ name: `photo-${index + 1}.jpg` }))
}

/** The facts of a video that breaks no rule, but for what a test says. */
export function video(facts: Partial<VideoFacts> = {}): VideoFacts {
  return {
    kind: 'video',
    name: 'video.mp4',
    byteLength: 9_000_000,
    container: 'mp4',
    pictureTrack: 1,
    soundTrack: 2,
    soundTracks: [{ id: 2, codec: 'aac', channels: 2, sampleRate: 48_000, enabled: true }],
    start: 0,
    duration: 12,
    width: 1080,
    height: 1920,
    rotation: 0,
    mirrored: false,
    frameRate: 30,
    nominalFrameRate: facts.frameRate ?? 30,
    constantFrameRate: true,
    videoCodec: 'h264',
    videoProfile: 'High',
    bitDepth: 8,
    chroma: '4:2:0',
    dolbyVision: null,
    audioCodec: 'aac',
    audioChannels: 2,
    audioSampleRate: 48_000,
    hdr: null,
    colorFromContainer: false,
    editList: [],
    fragmented: false,
    fastStart: true,
    tracks: { video: 1, audio: 1, other: 0 },
    obstacles: [],
    metadata: [],
    truncated: false,
    ...facts,
  }
}

/** The facts of a file that is no photo and no video. */
export function unknown(reason: UnknownReason, resembles: string | null = null): UnknownFacts {
  return { kind: 'unknown', name: 'file.bin', byteLength: 100, reason, resembles }
}
