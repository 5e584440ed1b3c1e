import { inspect } from '@postfit/core'
import { untilAborted } from '../waiting/until-aborted.ts'
import type { DraftTools } from './prepare-draft.ts'

/** With which a JPEG begins: with it, core loads what it inspects JPEGs with. */
const jpegStart = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])])

/**
 * Fetches and starts what the first photo needs. What fails is said of the file that needs it.
 *
 * @param signal aborted when the preparer ends
 */
export async function warmUp(tools: DraftTools, signal: AbortSignal): Promise<void> {
  const pool = async (): Promise<void> => {
    const loaded = await untilAborted(tools.loadPool(), signal)
    // A worker that is started after the end would never be ended.
    signal.throwIfAborted()
    await untilAborted(loaded.warmUp(), signal)
  }
  await untilAborted(Promise.allSettled([pool(), tools.loadFilePreparation(), inspect(jpegStart)]), signal)
}
