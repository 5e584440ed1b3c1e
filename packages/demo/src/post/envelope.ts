import type { PostEnvelope } from '@postfit/core'
import { teamId } from '../api/team.ts'

/** What the API wants to know of the post besides its options. */
export function envelope(uploadIds: readonly string[]): PostEnvelope {
  return {
    teamId,
    title: 'A post from the Postfit demo',
    postDate: new Date(),
    status: 'SCHEDULED',
    uploadIds,
  }
}
