// What somebody passes on without looking whether it was given to them: `undefined` counts as not given.
import { sendPostTo } from '@postfit/composer/upload'
import type { Issue } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'
import { remoteMedia } from '@postfit/core/remote'
import { createPreparer, type PreparedPost } from '@postfit/worker'

interface Given {
  readonly signal?: AbortSignal
  readonly fileTimeout?: number
  readonly onProgress?: () => void
  readonly part?: { readonly start: number; readonly end: number }
}

export async function prepared(
  files: readonly File[],
  { signal, fileTimeout, onProgress, part }: Given,
): Promise<PreparedPost> {
  const preparer = createPreparer({ fileTimeout, workerUrl: undefined, limits: { pixels: undefined } })
  for await (const _ of preparer.frames(new Blob(), { count: 1, height: undefined, signal })) break
  await preparer.cover(new Blob(), 0, { signal })
  const media = await remoteMedia('https://media.example/photo.jpg', { signal, timeout: undefined })
  return preparer.prepare(
    { type: 'IMAGE', media: [...files, media] },
    {
      signal,
      fileSignals: undefined,
      onProgress,
      onFile: undefined,
      creator: { maxVideoSeconds: undefined },
      policy: {
        trimStart: part?.start,
        trimEnd: part?.end,
        photoFit: { mode: 'crop', ratio: { width: 1, height: 1 }, around: undefined },
      },
    },
  )
}

export const upload = sendPostTo({ teamId: 'team-1', address: undefined, headers: undefined })

export const words = (issue: Issue, form?: 'brief'): string => renderIssue(issue, undefined, { form })
