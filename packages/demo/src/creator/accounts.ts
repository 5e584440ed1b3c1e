import type { Creator } from '@postfit/composer/store'

/** Made-up accounts that allow different things, to see what each does to a post. */
export const accounts = {
  open: {
    nickname: 'Mara Lindt',
    handle: '@mara.makes',
    limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
  },
  closed: {
    nickname: 'Mara, friends only',
    handle: '@mara.private',
    limits: { privacyLevels: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
  },
  silent: {
    nickname: 'Lindt Studio',
    handle: '@lindt.studio',
    limits: {
      privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      commentsDisabled: true,
      maxVideoSeconds: 60,
    },
  },
  brief: {
    nickname: 'Mara in brief',
    handle: '@mara.brief',
    limits: {
      privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      duetDisabled: true,
      maxVideoSeconds: 10,
    },
  },
} as const satisfies Record<string, Creator>

/** The name of one of the {@link accounts}. */
export type AccountName = keyof typeof accounts
