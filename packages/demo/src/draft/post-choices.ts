import type { MediaFacts, PostOptions, Privacy } from '@postfit/core'

/** What the person chose for the post, besides its files. */
export interface PostChoices {
  readonly caption: string
  /** There is no default: TikTok wants the person to choose. */
  readonly privacy: Privacy | null
}

/** The options of the post: what was chosen, and the type that its files make it. */
export function postOptions({ caption, privacy }: PostChoices, media: readonly MediaFacts[]): PostOptions {
  return {
    ...(media.some((file) => file.kind === 'image') ? { type: 'IMAGE' } : {}),
    ...(caption === '' ? {} : { text: caption }),
    ...(privacy === null ? {} : { privacy }),
  }
}
