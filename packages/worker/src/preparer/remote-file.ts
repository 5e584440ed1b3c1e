import type { FilePlan } from '@postfit/core'
import type { RemoteMedia } from '@postfit/core/remote'
import { PostfitError } from '../errors/postfit-error.ts'

/** Whether a file of a draft is remote (`remoteMedia` of core), whichever copy of core made it. */
export function isRemote(file: Blob): file is RemoteMedia {
  return typeof (file as Partial<RemoteMedia>).download === 'function'
}

/** The upload id of a file that the API has already and that needs no repair: it is neither fetched nor sent again. */
export function keptUploadId(file: Blob, { steps }: FilePlan): string | null {
  const isKept = steps.length > 0 && steps.every(({ kind }) => kind === 'keep')
  return isRemote(file) && isKept ? file.uploadId : null
}

/**
 * Returns a file that codecs, workers and forms accept. A remote file is fetched whole.
 *
 * @throws PostfitError; the signal's reason
 */
export async function localFile(file: Blob, signal: AbortSignal): Promise<Blob> {
  if (!isRemote(file)) return file
  try {
    return await file.download(signal)
  } catch (cause) {
    signal.throwIfAborted()
    const { retryable = false } = cause as { retryable?: boolean }
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new PostfitError('remote-failed', message, { retryable, cause })
  }
}
