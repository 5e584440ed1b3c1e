import type { VideoCodec } from 'mediabunny'
import { decoderQuirks } from './decoder-quirks.ts'
import type { TrackColors } from './untagged-color.ts'
import { type Coding, type Conversion, codingOf, compose, rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'

/**
 * What has to be done to the colours of pictures that the browser has decoded to red, green and blue. `VideoDecoder` of
 * Firefox 153 does so itself: by BT.709, whatever it is told, where the stream does not tell; by BT.601 for VP8, in any size;
 * and as if the range was the limited one, where it is the full one.
 *
 * @returns `undefined` where they are right
 */
export async function colorCorrection(
  colors: TrackColors | undefined,
  codec: VideoCodec | null,
): Promise<Conversion | undefined> {
  const meant = colors && codingOf(colors.matrix, colors.fullRange)
  if (!colors || !meant) return undefined
  const taken = await decodedAs(colors, meant, codec)
  const isRight = taken.matrix === meant.matrix && taken.fullRange === meant.fullRange
  return isRight ? undefined : compose(rgbToYcbcr(taken), ycbcrToRgb(meant))
}

/** What the browser takes the coding of a track for. */
async function decodedAs(colors: TrackColors, meant: Coding, codec: VideoCodec | null): Promise<Coding> {
  const { honorsConfig, honorsRange } = await decoderQuirks()
  const fullRange = meant.fullRange && honorsRange
  if (colors.isInPictures || honorsConfig) return { ...meant, fullRange }
  // VP8 has one matrix (RFC 6386 section 9.2).
  return { matrix: codec === 'vp8' ? 'smpte170m' : 'bt709', fullRange }
}
