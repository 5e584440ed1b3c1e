import type { Privacy } from '@postfit/core'

/** The audiences of a post in words, the widest first. */
export const privacyWords: Readonly<Record<Privacy, string>> = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  FOLLOWER_OF_CREATOR: 'Followers',
  MUTUAL_FOLLOW_FRIENDS: 'Friends (followers you follow back)',
  SELF_ONLY: 'Only you',
}
