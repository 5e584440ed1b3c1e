import type { MediaFacts } from '@postfit/core'
import { type InspectedFile, inspectFiles } from './inspect-files.ts'

/**
 * Inspects what came out. What reads it may have to be loaded only now: a Matroska becomes an MP4, and the network can have gone
 * since. What is copied by reference is read from the source, which may have changed.
 *
 * @param name for messages
 * @param ms milliseconds that it may take
 * @throws PostfitError `load-failed`, `timeout` or `file-changed`: nobody can tell then whether it is right; the signal's reason when
 *   it is aborted
 */
export async function inspectOutput(
  content: Blob,
  name: string,
  ms: number,
  signal: AbortSignal,
): Promise<MediaFacts> {
  const [inspected] = await inspectFiles([new File([content], name)], () => {}, ms, signal)
  const { facts, error } = inspected as InspectedFile
  if (error?.retryable || error?.code === 'timeout' || error?.code === 'file-changed') throw error
  return facts
}
