import { film, type PostState, team } from './post-states.ts'

/** A part of the screen that TikTok's reviewers look at, as the page about the review shows it. */
export interface ReviewPoint extends PostState {
  /** What of the element is shown. */
  readonly part: string
}

export const reviewPoints: readonly ReviewPoint[] = [
  {
    name: 'account',
    shows: 'The account that the post goes to',
    part: '.creator',
    reach: async ({ see }) => see('.creator'),
  },
  {
    name: 'audience',
    shows: 'The audience: none is chosen, and posting asks for one',
    part: '.field:has(#privacy)',
    reach: async ({ page, add, prepare, see }) => {
      await add(team)
      await prepare()
      await page.locator('.composer__actions .button--primary').click()
      await see('.field__note--error')
    },
  },
  {
    name: 'interactions',
    shows:
      'What people may do with a video: Duet is switched off in the account, the others are off until somebody allows them',
    part: 'fieldset.field',
    reach: async ({ page, add, see }) => {
      await page.evaluate(() => {
        const { composer } = document.querySelector(
          'postfit-composer',
        ) as HTMLElementTagNameMap['postfit-composer']
        const { creator } = composer.state
        composer.setCreator({ ...creator, limits: { ...creator.limits, duetDisabled: true } })
      })
      await add(film)
      await see('.check__note')
      await see('.film__frames')
    },
  },
  {
    name: 'disclosure',
    shows: 'The disclosure is switched on, and asks what is promoted',
    part: '.check:has(> .check__inside)',
    reach: async ({ choose, see }) => {
      await choose({ discloses: true })
      await see('.check__inside')
    },
  },
  {
    name: 'paid-partnership',
    shows: 'Both kinds are chosen: the post will be labelled “Paid partnership”',
    part: '.check:has(> .check__inside)',
    reach: async ({ choose, see }) => {
      await choose({ discloses: true, promotesOwn: true, promotesOthers: true })
      await see('.check__inside')
    },
  },
  {
    name: 'not-private',
    shows: 'Branded content is never private: the reason below the audience',
    part: '.field:has(#privacy)',
    reach: async ({ choose, see }) => {
      await choose({ discloses: true, promotesOthers: true })
      await see('.field__note span')
    },
  },
  {
    name: 'consent',
    shows: 'Above the button: what posting agrees to, and that it takes minutes',
    part: '.composer__actions',
    reach: async ({ add, choose, prepare, see }) => {
      await add(team)
      await choose({ privacy: 'PUBLIC_TO_EVERYONE', discloses: true, promotesOthers: true })
      await prepare()
      await see('.panel__note')
    },
  },
  {
    name: 'preview',
    shows: 'The post as a phone shows it',
    part: '.phone',
    reach: async ({ add, choose, see }) => {
      await add(team)
      await choose({ caption: 'Our new dashboard is live. #launch' })
      await see('.phone img')
    },
  },
]
