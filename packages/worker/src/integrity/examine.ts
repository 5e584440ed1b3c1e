import type { ImageFacts } from '@postfit/core'
import { inTimeSlices } from '../waiting/time-slices.ts'
import { noticesDamage } from './browser-decoder-proof.ts'
import { walkJpeg } from './walk-jpeg.ts'

/** The integrity of compressed data; `unknown` if this page cannot check it, so that one of our own decoders has to. */
export type Integrity = 'sound' | 'unsound' | 'unknown'

/** The check of the last photo, to run one at a time. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Checks the compressed data of a photo, which its header says nothing about: whether every decoder can read them to the end
 * without warnings. Nothing is fetched for it, and JPEGs are not decoded.
 *
 * One photo at a time is in memory, so that a post of many large ones needs no more than one.
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

/** Other JPEGs are only kept with rules of the caller's own. */
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
 * The one exception to "a compliant photo is not decoded": damage in a WebP is only found by decoding it. The browser does so off the
 * main thread, with its own decoder.
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
