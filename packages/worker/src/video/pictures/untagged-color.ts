import type { VideoFacts } from '@postfit/core'
import type { InputVideoTrack } from 'mediabunny'

/** From this height on, untagged pictures are assumed to be high definition. */
const highDefinition = 720

/** The colour coding of a track. */
export interface TrackColors {
  /** A name of WebCodecs. */
  readonly matrix: string
  readonly fullRange: boolean
  /** Whether the pictures are tagged; else the container is, or players' assumption is used. */
  readonly isInPictures: boolean
}

/**
 * Makes untagged tracks decode as players show them: BT.601 below 720 lines, else BT.709, as `<video>` does in Chromium and Firefox.
 * `VideoDecoder` assumes BT.709 for all, which turns a red of 200, 50, 50 into 214, 64, 50.
 *
 * To be called before the track is decoded, but not if it is copied: the copy of an untagged file should stay untagged.
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
  // The track caches this object, and decodes with it.
  config.colorSpace = {
    primaries: primaries ?? assumed,
    transfer: transfer ?? assumed,
    matrix: assumed,
    fullRange,
  }
  return { matrix: assumed, fullRange, isInPictures: false }
}
