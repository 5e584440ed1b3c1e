import type { VideoFacts } from '@postfit/core'
import type { InputVideoTrack } from 'mediabunny'

/** What Mediabunny 1.61 keeps of a stream of pictures, and of which its types tell nothing. */
interface StreamInfo {
  height: number
  squarePixelHeight: number
  decoderConfig?: { codedHeight?: number; displayAspectHeight?: number }
}

/** Interlaced H.264 is cropped by this many rows at a time (ITU-T H.264 section 7.4.2.1.1). */
const cropUnit = 4

/**
 * Corrects the height of interlaced H.264 in a transport stream: Mediabunny 1.61 takes the height of one field for that of the
 * picture, so that copies say to be squeezed, and encoded pictures count as ones of another shape.
 *
 * @param facts what the stream itself says of its size, with square pixels; transport streams have no rotation
 */
export function correctHeight(
  track: InputVideoTrack,
  { height, videoCodec }: Pick<VideoFacts, 'height' | 'videoCodec'>,
): void {
  const { _backing: backing } = track as unknown as { _backing: { elementaryStream?: { info: StreamInfo } } }
  const info = backing.elementaryStream?.info
  if (!info || videoCodec !== 'h264') return
  const stored = (height * info.height) / info.squarePixelHeight
  if (Math.abs(stored - info.height) < cropUnit) return
  info.height = cropUnit * Math.round(stored / cropUnit)
  info.squarePixelHeight = height
  const { decoderConfig } = info
  if (!decoderConfig) return
  decoderConfig.codedHeight = info.height
  if (decoderConfig.displayAspectHeight !== undefined) decoderConfig.displayAspectHeight = height
}
