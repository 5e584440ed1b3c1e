import { inspect, isSrgb } from '@postfit/core'
import sharp from 'sharp'

/** Both pictures are brought to so many pixels a side: what counts is whether it is the same picture. */
const side = 24
/** The mean of what samples may differ by, in steps of 0 to 255; a wrong matrix or turn makes more. */
const maxDifference = 12

/**
 * What an output differs in from what libheif and libaom, in sharp, show of its source; `null` where they show the same, or
 * nothing. Asked of AVIFs in sRGB alone: of other colours sharp does not convert what only code points tell.
 */
export async function differenceFromOthers(
  source: Uint8Array<ArrayBuffer>,
  output: Uint8Array,
): Promise<string | null> {
  const facts = await inspect(new Blob([source]))
  if (facts.kind !== 'image' || facts.format !== 'avif') return null
  if (facts.frameCount > 1 || !isSrgb(facts.colorProfile)) return null
  // What it cannot decode of a grid it leaves green, without a word; Chromium and avifdec show it.
  if (facts.codedPicture?.tiles.length !== 1) return null
  // It turns and mirrors the colours, and leaves their alpha as it was stored.
  if (facts.hasAlpha && facts.orientation !== 1) return null
  const samples = (input: Uint8Array): Promise<Buffer> =>
    sharp(input)
      .flatten({ background: '#ffffff' })
      .resize(side, side, { fit: 'fill' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer()
  let theirs: Buffer
  try {
    // First, since the size that is told before can be one that nothing comes of.
    theirs = await samples(source)
    const { width, height, bitsPerSample } = await sharp(source).metadata()
    // It goes by what the container says of the coding, even where the stream says something else.
    if (bitsPerSample !== facts.bitDepth) return null
    if (width * facts.height !== height * facts.width) {
      return `it is ${facts.width}x${facts.height}, but libheif says ${width}x${height}`
    }
  } catch {
    return null
  }
  const ours = await samples(output)
  let sum = 0
  for (let at = 0; at < ours.length; at++) sum += Math.abs((ours[at] ?? 0) - (theirs[at] ?? 0))
  const difference = sum / ours.length
  return difference > maxDifference ? `it differs by ${difference.toFixed(1)} from what libheif shows` : null
}
