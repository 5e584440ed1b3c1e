import { judgeFile } from '@postfit/gate'
import { invalid } from './api-error.ts'
import type { State } from './state.ts'
import { describeUpload, type Upload } from './upload.ts'
import { toUploadIssue } from './upload-issues.ts'

/** A file that was sent, whatever the route. */
export interface SentFile {
  readonly name: string
  readonly teamId: string
  /** Its bytes, or the path of the file that holds them. */
  readonly bytes: Uint8Array | string
}

/**
 * Judges a file by the gate, and remembers what was found; the bytes are not kept, because a demo left running must not
 * fill the memory.
 *
 * @throws ApiError 400: refuses at once what TikTok would refuse hours later
 */
export async function acceptUpload(state: State, { name, teamId, bytes }: SentFile): Promise<Upload> {
  const { media, violations } = await judgeFile({ name, bytes }, 'contract')
  const [first, ...others] = violations.map((violation) => toUploadIssue(name, violation))
  if (first) throw invalid([first, ...others])
  if (media.kind === 'unknown') throw new TypeError(`accepted without being known: ${media.reason}`)
  const upload = describeUpload(state.newId(), teamId, media, state.now())
  state.uploads.set(upload.id, upload)
  return upload
}
