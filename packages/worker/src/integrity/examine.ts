import type { ImageFacts } from '@postfit/core'
import { inTimeSlices } from '../waiting/time-slices.ts'
import { noticesDamage } from './browser-decoder-proof.ts'
import { walkJpeg } from './walk-jpeg.ts'

/** The integrity of compressed data; `unknown` if this page cannot check it, so that one of our own decoders has to. */
export type Integrity = 'sound' | 'unsound' | 'unknown'

/** The last photo that is being looked at. Nothing that it waits for may last for ever: all others would wait with it. */
let turn: Promise<unknown> = Promise.resolve()

/** Bounds what a disk or a browser may never answer: it is rejected after some time, and on an abort. */
export type Bound = <T>(work: Promise<T>) => Promise<T>

/**
 * Checks the compressed data of a photo, which its header says nothing about: whether every decoder can read them to the end
 * without warnings. Nothing is fetched for it, and JPEGs are not decoded.
 *
 * One photo at a time is in memory, so that a post of many large ones needs no more than one.
 *
 * @param bounded by the signal, too
 * @throws the signal's reason when it is aborted; what `bounded` rejects with
 */
export function examine(
  content: Blob,
  facts: ImageFacts,
  bounded: Bound,
  signal: AbortSignal,
): Promise<Integrity> {
  const soundness = turn.then(async () => {
    signal.throwIfAborted()
    const found = isWalkable(facts)
      ? await walked(await bounded(content.arrayBuffer()), signal)
      : await decoded(content, bounded)
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

async function walked(bytes: ArrayBuffer, signal: AbortSignal): Promise<Integrity> {
  try {
    await inTimeSlices(walkJpeg(new Uint8Array(bytes)), signal)
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
async function decoded(content: Blob, bounded: Bound): Promise<Integrity> {
  if (!(await noticesDamage())) return 'unknown'
  const bitmap = await bounded(createImageBitmap(content).catch(() => null))
  bitmap?.close()
  return bitmap ? 'sound' : 'unsound'
}
