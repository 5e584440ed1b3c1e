import { untilAborted } from '../waiting/until-aborted.ts'
import type { DraftTools } from './prepare-draft.ts'
import type { Draft } from './settings.ts'
import { warmUpPhoto } from './warm-up-photo.ts'

/**
 * Fetches and starts what the first photo needs, and then prepares a made-up one: code is compiled when it first runs, and on the page
 * alone that takes a quarter of a photo's time. A failure is reported with the file that needs it.
 *
 * @param prepare of the preparer: a script that imported it would make bundlers cut the page's own in pieces
 * @param calls how often the preparer was called: the made-up photo would take the warm worker from a file that is there already
 * @param signal aborted when the preparer ends
 */
export async function warmUp(
  tools: DraftTools,
  prepare: (draft: Draft) => Promise<unknown>,
  calls: () => number,
  signal: AbortSignal,
): Promise<void> {
  const pool = async (): Promise<void> => {
    const loaded = await untilAborted(tools.loadPool(), signal)
    // A worker that starts after `dispose()` would never be ended.
    signal.throwIfAborted()
    await untilAborted(loaded.warmUp(), signal)
  }
  await untilAborted(Promise.allSettled([pool(), tools.loadFilePreparation()]), signal)
  if (calls() === 0) await prepare({ type: 'IMAGE', media: [warmUpPhoto()] })
}
