import type { PostEnvelope } from '@postfit/core'

/** What the API wants to know of a post besides its options: its own internal title, and when to publish it. */
export function envelope(): Omit<PostEnvelope, 'teamId' | 'uploadIds'> {
  return { title: 'A post from the Postfit demo', postDate: new Date(), status: 'SCHEDULED' }
}

/**
 * What the stand-in is to make of a post, as a header that the real API does not have.
 *
 * @param outcome nothing special when empty
 */
export function wantedOutcome(outcome: string): Readonly<Record<string, string>> {
  return outcome === '' ? {} : { 'X-Stand-In-Outcome': outcome }
}
