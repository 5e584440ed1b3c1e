import type { ImageFacts } from '@postfit/core'
import { inTimeSlices } from './time-slices.ts'
import { walkJpeg } from './walk-jpeg.ts'

/** The last photo that is being looked at. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Whether the compressed data of a photo are sound, which its header does not tell: whether every decoder can read them to
 * their end, and finds nothing to warn of. Nothing is fetched for it, and a JPEG is not decoded.
 *
 * One photo at a time is in memory, so that a post of many large ones costs no more than one.
 *
 * @throws the signal's reason when it is aborted
 */
export function isSound(content: Blob, facts: ImageFacts, signal: AbortSignal): Promise<boolean> {
  const sound = turn.then(() => {
    signal.throwIfAborted()
    return canBeWalked(facts) ? walks(content, signal) : decodes(content, signal)
  })
  turn = sound.catch(() => {})
  return sound
}

/** Other JPEGs are kept under rules of a caller's own only. */
function canBeWalked({ format, coding, bitDepth, colourModel }: ImageFacts): boolean {
  const byHuffmanCodes = coding === 'baseline' || coding === 'extended' || coding === 'progressive'
  return format === 'jpeg' && byHuffmanCodes && bitDepth === 8 && colourModel !== 'cmyk'
}

async function walks(content: Blob, signal: AbortSignal): Promise<boolean> {
  const bytes = new Uint8Array(await content.arrayBuffer())
  try {
    await inTimeSlices(walkJpeg(bytes), signal)
    return true
  } catch {
    signal.throwIfAborted()
    return false
  }
}

/**
 * The one exception to "a compliant photo is not decoded": the data of a WebP cannot be told from noise but by decoding
 * them. The browser does that beside the page's own work, with the decoder that it has.
 */
async function decodes(content: Blob, signal: AbortSignal): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(content)
    bitmap.close()
    return true
  } catch {
    return false
  } finally {
    signal.throwIfAborted()
  }
}
