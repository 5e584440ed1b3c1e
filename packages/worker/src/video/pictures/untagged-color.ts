import type { VideoFacts } from '@postfit/core'
import type { InputVideoTrack } from 'mediabunny'

/** Lines from which on pictures are taken for high definition. */
const highDefinition = 720

/** How a track's colours are coded. */
export interface TrackColors {
  /** By its name in WebCodecs. */
  readonly matrix: string
  readonly fullRange: boolean
  /** Whether the pictures themselves tell that; else the container does, or it is what players take it for. */
  readonly isInPictures: boolean
}

/**
 * Has the pictures of a track that does not tell its colours decoded as players show them: below 720 lines as those of standard
 * definition (BT.601), else as those of high definition (BT.709). `VideoDecoder` takes all for BT.709, which turns a red of
 * 200, 50, 50 into 214, 64, 50; `<video>` guesses like this in Chromium and Firefox.
 *
 * To be called before the track is decoded, and not where it is copied: what a file does not tell, its copy should not either.
 */
export async function assumeColors(
  track: InputVideoTrack,
  { colorFromContainer }: Pick<VideoFacts, 'colorFromContainer'>,
): Promise<TrackColors | undefined> {
  const config = await track.getDecoderConfig()
  if (!config) return undefined
  const { primaries, transfer, matrix, ...range } = config.colorSpace ?? {}
  const fullRange = range.fullRange ?? false
  if (matrix) return { matrix, fullRange, isInPictures: !colorFromContainer }
  const lines = config.displayAspectHeight ?? config.codedHeight ?? highDefinition
  const assumed = lines < highDefinition ? 'smpte170m' : 'bt709'
  // The track keeps this object, and decodes with it.
  config.colorSpace = {
    primaries: primaries ?? assumed,
    transfer: transfer ?? assumed,
    matrix: assumed,
    fullRange,
  }
  return { matrix: assumed, fullRange, isInPictures: false }
}
