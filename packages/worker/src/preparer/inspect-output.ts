import type { MediaFacts } from '@postfit/core'
import { type InspectedFile, inspectFiles } from './inspect-files.ts'

/**
 * Inspects an output. The inspector may have to be loaded first (a Matroska becomes an MP4), and the network may have failed since.
 * Packets that are copied by reference are read from the source file, which may have changed.
 *
 * @param name for messages
 * @param ms milliseconds allowed
 * @throws PostfitError `load-failed`, `timeout` or `file-changed` if the output could not be verified; the signal's reason when
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
