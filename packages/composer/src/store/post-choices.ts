import type { MediaFacts, PostOptions, Privacy } from '@postfit/core'

/** What accompanies the photos. */
export type MusicChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'auto' }
  | { readonly kind: 'track'; readonly soundId: string | null }

/** What the person chose for the post, besides its files. */
export interface PostChoices {
  readonly caption: string
  /** There is no default: TikTok wants the person to choose. */
  readonly privacy: Privacy | null
  readonly allowComments: boolean
  readonly allowDuet: boolean
  readonly allowStitch: boolean
  /** The post promotes something; what, is said by the next two. */
  readonly discloses: boolean
  readonly promotesOwn: boolean
  readonly promotesOthers: boolean
  readonly isAiGenerated: boolean
  readonly isDraft: boolean
  readonly music: MusicChoice
}

/** TikTok's guidelines: nothing is preselected, and interactions are off until somebody allows them. */
export const nothingChosen: PostChoices = {
  caption: '',
  privacy: null,
  allowComments: false,
  allowDuet: false,
  allowStitch: false,
  discloses: false,
  promotesOwn: false,
  promotesOthers: false,
  isAiGenerated: false,
  isDraft: false,
  music: { kind: 'none' },
}

/** Whether the post is said to promote something, but not what: TikTok then wants it not to be posted. */
export function lacksDisclosure({ discloses, promotesOwn, promotesOthers }: PostChoices): boolean {
  return discloses && !promotesOwn && !promotesOthers
}

/**
 * The options of the post: what was chosen, and the type that its files make it.
 *
 * @param coverIndex the place of the cover among photos
 * @param thumbnailOffset the cover frame of a video, in milliseconds; `null` where nobody chose one
 */
export function postOptions(
  choices: PostChoices,
  media: readonly MediaFacts[],
  coverIndex: number,
  thumbnailOffset: number | null,
): PostOptions {
  const { caption, privacy, music } = choices
  const isPhotos = media.some(({ kind }) => kind === 'image')
  return {
    ...(isPhotos ? { type: 'IMAGE' as const } : {}),
    ...(caption === '' ? {} : { text: caption }),
    ...(privacy === null ? {} : { privacy }),
    ...(isPhotos && coverIndex > 0 ? { photoCoverIndex: coverIndex } : {}),
    ...(!isPhotos && thumbnailOffset !== null ? { thumbnailOffset } : {}),
    disableComments: !choices.allowComments,
    ...(isPhotos ? {} : { disableDuet: !choices.allowDuet, disableStitch: !choices.allowStitch }),
    ...(choices.discloses && choices.promotesOthers ? { isBrandContent: true } : {}),
    ...(choices.discloses && choices.promotesOwn ? { isOrganicBrandContent: true } : {}),
    ...(choices.isAiGenerated ? { isAiGenerated: true } : {}),
    ...(choices.isDraft ? { uploadToDraft: true } : {}),
    ...(music.kind === 'auto' && isPhotos ? { autoAddMusic: true } : {}),
    ...(music.kind === 'track' && music.soundId !== null
      ? { musicSoundInfo: { musicSoundId: music.soundId } }
      : {}),
  }
}
