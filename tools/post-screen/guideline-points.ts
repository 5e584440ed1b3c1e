import type { PostfitComposer } from '@postfit/composer'

/** One point of TikTok's content sharing guidelines, and where the composer meets it. */
export interface GuidelinePoint {
  readonly asks: string
  readonly met: string
  /**
   * Does what a person does, and tells what is there then. Runs in the page: it knows nothing but the element and these helpers.
   */
  readonly walk: (composer: PostfitComposer, screen: Screen) => Promise<Readonly<Record<string, unknown>>>
  readonly expected: Readonly<Record<string, unknown>>
}

/** The screen as a person meets it, by what things are called. */
export interface Screen {
  /** Waits until the element has drawn what was changed. */
  drawn(): Promise<void>
  text(): string
  field(name: string): HTMLInputElement & HTMLSelectElement
  choices(name: string): readonly string[]
  /** A video of some seconds. */
  readonly video: File
}

const creator = {
  nickname: 'Mara Lindt',
  handle: '@mara.makes',
  limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'] },
} as const

/** The guidelines, in their own order: https://developers.tiktok.com/doc/content-sharing-guidelines, read 2026-11-29. */
export const guidelinePoints: readonly GuidelinePoint[] = [
  {
    asks: 'The screen shows whose account the post goes to.',
    met: '`creator.nickname`, `handle` and `picture`, above the caption',
    walk: async (_, { text }) => ({
      nickname: text().includes('Mara Lindt'),
      handle: text().includes('@mara.makes'),
    }),
    expected: { nickname: true, handle: true },
  },
  {
    asks: 'A video is no longer than the account may post.',
    met: '`creator.limits.maxVideoSeconds`; a longer one is not posted until it is cut',
    walk: async (composer, { drawn, field, text, video }) => {
      const { composer: state, creator } = composer
      const photos = state.state.files.map(({ file }) => file)
      const put = async (files: readonly File[]) => {
        state.remove(state.state.files.map(({ id }) => id))
        await state.add(files)
      }
      const prepared = async (maxVideoSeconds: number) => {
        composer.creator = { ...creator, limits: { ...creator.limits, maxVideoSeconds } }
        await state.prepare()
        // A post that can be sent is stated a moment later.
        for (let waits = 0; waits < 20 && !state.canPost(); waits++) await drawn()
        return state.canPost()
      }
      await put([video])
      const tooLong = await prepared(1)
      const told = text().includes('Nothing is cut without your word.')
      const fits = await prepared(60)
      const found = { tooLong, told, fits, duet: field('Duet').checked, stitch: field('Stitch').checked }
      composer.creator = creator
      await put(photos)
      await prepared(60)
      composer.creator = creator
      await drawn()
      return found
    },
    expected: { tooLong: false, told: true, fits: true, duet: false, stitch: false },
  },
  {
    asks: 'The person edits the caption; nothing is added to it.',
    met: 'the caption is empty until somebody writes one, and is sent as it is',
    walk: async (composer, { field }) => ({
      first: field('Caption').value,
      sent: composer.composer.state.options.text ?? null,
    }),
    expected: { first: '', sent: null },
  },
  {
    asks: 'The audience is chosen by hand, from those that the account allows, and none is preselected.',
    met: '“Who can see this”; posting without a choice asks for it',
    walk: async (composer, { choices, field }) => ({
      chosen: field('Who can see this').value,
      offered: choices('Who can see this'),
      sent: composer.composer.state.options.privacy ?? null,
    }),
    expected: {
      chosen: '',
      offered: ['Choose who can see this', 'Everyone', 'Friends (followers you follow back)', 'Only you'],
      sent: null,
    },
  },
  {
    asks: 'Comments, Duets and Stitches are off until the person switches them on.',
    met: '“People may”; sent as `disableComments`, `disableDuet`, `disableStitch`',
    walk: async (composer, { field }) => ({
      comment: field('Comment').checked,
      sent: composer.composer.state.options.disableComments,
    }),
    expected: { comment: false, sent: true },
  },
  {
    asks: 'What the account has switched off is greyed out.',
    met: '`creator.limits.commentsDisabled`, `duetDisabled`, `stitchDisabled`',
    walk: async (composer, { drawn, field, text }) => {
      const { limits } = composer.creator
      composer.creator = { ...composer.creator, limits: { ...limits, commentsDisabled: true } }
      await drawn()
      const found = {
        disabled: field('Comment').disabled,
        why: text().includes('Switched off in the account'),
      }
      composer.creator = { ...composer.creator, limits }
      await drawn()
      return { ...found, again: field('Comment').disabled }
    },
    expected: { disabled: true, why: true, again: false },
  },
  {
    asks: 'Photos are asked about comments only.',
    met: 'Duet and Stitch are shown for videos only',
    walk: async (_, { field }) => ({ duet: field('Duet') ?? null, stitch: field('Stitch') ?? null }),
    expected: { duet: null, stitch: null },
  },
  {
    asks: 'The disclosure of commercial content is off at first.',
    met: '“Disclose that this post promotes something”',
    walk: async (composer, { field }) => ({
      on: field('Disclose').checked,
      sent: composer.composer.state.options.isBrandContent ?? null,
    }),
    expected: { on: false, sent: null },
  },
  {
    asks: 'Once it is on, the person says whether it is for their own brand, another, or both, before they can post.',
    met: '“Your brand” and “Branded content”; the button stays off, and the prompt says why',
    walk: async (composer, { drawn, field, text }) => {
      field('Disclose').click()
      await drawn()
      return {
        prompt: text().includes(
          'You need to indicate if your content promotes yourself, a third party, or both.',
        ),
        canPost: composer.composer.canPost(),
      }
    },
    expected: { prompt: true, canPost: false },
  },
  {
    asks: 'Their own brand: “Promotional content”.',
    met: 'shown next to the choice',
    walk: async (_, { drawn, field, text }) => {
      field('Your brand').click()
      await drawn()
      return { label: text().includes('will be labelled “Promotional content”') }
    },
    expected: { label: true },
  },
  {
    asks: 'Branded content, alone or with their own: “Paid partnership”.',
    met: 'shown next to the choice',
    walk: async (composer, { drawn, field, text }) => {
      field('Branded content').click()
      await drawn()
      const { isBrandContent, isOrganicBrandContent } = composer.composer.state.options
      return {
        label: text().includes('will be labelled “Paid partnership”'),
        sent: [isBrandContent, isOrganicBrandContent],
      }
    },
    expected: { label: true, sent: [true, true] },
  },
  {
    asks: 'Branded content is never private.',
    met: '“Only you” is greyed out with the reason; if it was chosen first, branded content is',
    walk: async (composer, { drawn, field, text }) => {
      const only = [...field('Who can see this').options].find(({ text: label }) => label === 'Only you')
      const found = {
        only: only?.disabled,
        why: text().includes('Branded content visibility cannot be set to private.'),
      }
      field('Branded content').click()
      composer.composer.change({ privacy: 'SELF_ONLY' })
      await drawn()
      return { ...found, branded: field('Branded content').disabled }
    },
    expected: { only: true, why: true, branded: true },
  },
  {
    asks: 'The screen declares agreement with the Music Usage Confirmation, and for branded content with the Branded Content Policy.',
    met: 'above the button, with links',
    walk: async (composer, { drawn, field, text }) => {
      composer.composer.change({ privacy: null, discloses: false, promotesOwn: false, promotesOthers: false })
      await drawn()
      const agreed = () => /By posting, you agree to TikTok’s (.*?)\./.exec(text())?.[1]
      const plain = agreed()
      field('Disclose').click()
      await drawn()
      field('Branded content').click()
      await drawn()
      const branded = agreed()
      composer.composer.change({ discloses: false, promotesOthers: false })
      await drawn()
      return { plain, branded }
    },
    expected: {
      plain: 'Music Usage Confirmation',
      branded: 'Branded Content Policy and Music Usage Confirmation',
    },
  },
  {
    asks: 'The person sees the post before it is sent.',
    met: 'the preview, as a phone shows it',
    walk: async (composer) => ({
      preview:
        composer.shadowRoot?.querySelectorAll('[part="preview"] canvas, [part="preview"] img').length !== 0,
    }),
    expected: { preview: true },
  },
  {
    asks: 'Nothing is put on the picture: no watermark, no logo.',
    met: 'a photo that needs no repair is posted byte for byte',
    walk: async (composer) => ({
      same: composer.composer.state.post?.media[0]?.file === composer.composer.state.files[0]?.file,
    }),
    expected: { same: true },
  },
  {
    asks: 'Nothing is sent before the person says so.',
    met: 'no upload starts before the button is pressed, and none without an audience',
    walk: async (composer, { drawn, text }) => {
      const button = [...(composer.shadowRoot?.querySelectorAll('button') ?? [])].find(
        (one) => one.textContent === 'Post',
      )
      const before = composer.composer.state.posting.kind
      button?.click()
      await drawn()
      return {
        before,
        after: composer.composer.state.posting.kind,
        asked: text().includes('Choose who can see this post before you post it.'),
      }
    },
    expected: { before: 'idle', after: 'idle', asked: true },
  },
  {
    asks: 'The person is told that it can take minutes until the post is visible.',
    met: 'next to the button; afterwards the state of the post is followed',
    walk: async (_, { text }) => ({
      told: text().includes('it can take a few minutes until it is seen on your profile'),
    }),
    expected: { told: true },
  },
]

/** The account of the walk. */
export const walkedCreator = creator
