import type { ImageFacts } from '@postfit/core'
import { inTimeSlices } from '../waiting/time-slices.ts'
import { noticesDamage } from './browser-decoder-proof.ts'
import { walkJpeg } from './walk-jpeg.ts'

/** What compressed data are; `unknown` where this page cannot tell, and a decoder of our own has to. */
export type Integrity = 'sound' | 'unsound' | 'unknown'

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
export function examine(content: Blob, facts: ImageFacts, signal: AbortSignal): Promise<Integrity> {
  const soundness = turn.then(async () => {
    signal.throwIfAborted()
    const found = isWalkable(facts) ? await walked(content, signal) : await decoded(content)
    signal.throwIfAborted()
    return found
  })
  turn = soundness.catch(() => {})
  return soundness
}

/** Other JPEGs are kept under rules of a caller's own only. */
function isWalkable({ format, coding, bitDepth, colorModel }: ImageFacts): boolean {
  const byHuffmanCodes = coding === 'baseline' || coding === 'extended' || coding === 'progressive'
  return format === 'jpeg' && byHuffmanCodes && bitDepth === 8 && colorModel !== 'cmyk'
}

async function walked(content: Blob, signal: AbortSignal): Promise<Integrity> {
  const bytes = new Uint8Array(await content.arrayBuffer())
  try {
    await inTimeSlices(walkJpeg(bytes), signal)
    return 'sound'
  } catch {
    // Also when it was aborted, which is asked afterwards.
    return 'unsound'
  }
}

/**
 * The one exception to "a compliant photo is not decoded": the data of a WebP cannot be told from noise but by decoding
 * them. The browser does that beside the page's own work, with the decoder that it has.
 */
async function decoded(content: Blob): Promise<Integrity> {
  if (!(await noticesDamage())) return 'unknown'
  try {
    const bitmap = await createImageBitmap(content)
    bitmap.close()
    return 'sound'
  } catch {
    return 'unsound'
  }
}
