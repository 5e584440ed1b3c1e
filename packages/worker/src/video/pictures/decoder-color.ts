import type { VideoCodec } from 'mediabunny'
import { decoderQuirks } from './decoder-quirks.ts'
import type { TrackColors } from './untagged-color.ts'
import { type Coding, type Conversion, codingOf, compose, rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'

/**
 * The correction for pictures that the browser decodes to RGB. `VideoDecoder` of Firefox 153 converts untagged streams by BT.709,
 * whatever the configuration says, VP8 of any size by BT.601, and full range as if it was limited.
 *
 * @returns `undefined` if the colours are right
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

/** The coding that the browser assumes for a track. */
async function decodedAs(colors: TrackColors, meant: Coding, codec: VideoCodec | null): Promise<Coding> {
  const { honorsConfig, honorsRange } = await decoderQuirks()
  const fullRange = meant.fullRange && honorsRange
  if (colors.isInPictures || honorsConfig) return { ...meant, fullRange }
  // VP8 has one matrix (RFC 6386 section 9.2).
  return { matrix: codec === 'vp8' ? 'smpte170m' : 'bt709', fullRange }
}
