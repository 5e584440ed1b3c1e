import { tiktokContentPosting } from '@postfit/core/content-posting'
import { createPreparer } from '@postfit/worker'
import type { PageWork } from '../page-api.ts'

// Its videos may have 4 GB: one of 2 GB is copied.
const preparer = createPreparer({ rules: tiktokContentPosting })

/** Postfit by its public API: one preparer, as a page has it. */
export async function postfit(file: File, { policy }: PageWork): Promise<Blob> {
  const post = await preparer.prepare(
    { type: 'VIDEO', privacy: 'PUBLIC_TO_EVERYONE', media: [file] },
    { policy },
  )
  const [{ error, output } = {}] = post.files
  if (error) throw error
  if (!output) throw new Error(post.issues.map(({ code }) => code).join(', '))
  return output.file
}
