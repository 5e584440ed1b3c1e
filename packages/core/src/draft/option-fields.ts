import type { MusicSoundInfo, PostOptions, Privacy } from './post-options.ts'

/** The type of a field: a JSON type, a list of strings, one of some values, or an object with fields of its own. */
export type FieldType =
  | 'string'
  | 'number'
  | 'boolean'
  | 'strings'
  | readonly string[]
  | { readonly [name: string]: FieldType }

/** The fields of the option `musicSoundInfo`. */
export const musicFields: Record<keyof MusicSoundInfo, FieldType> = {
  musicSoundId: 'string',
  musicSoundVolume: 'number',
  musicSoundStart: 'number',
  musicSoundEnd: 'number',
  videoOriginalSoundVolume: 'number',
}

/** Options that only mean something for photos. */
export const photoOnlyOptions: readonly (keyof PostOptions)[] = [
  'photoCoverIndex',
  'autoAddMusic',
  'autoScale',
]

/** Options that only mean something for a video. */
export const videoOnlyOptions: readonly (keyof PostOptions)[] = [
  'disableDuet',
  'disableStitch',
  'thumbnailOffset',
  'thumbnail',
]

/** All audiences, from the widest to the narrowest. */
export const privacyLevels: readonly Privacy[] = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
]

/**
 * Every post option with its type: the one place that both {@link check} and the schema for form libraries go by.
 * All are optional, and `null` is the same as nothing.
 */
export const optionFields: Record<keyof PostOptions, FieldType> = {
  type: ['VIDEO', 'IMAGE'],
  text: 'string',
  uploadIds: 'strings',
  thumbnail: 'string',
  privacy: privacyLevels,
  photoCoverIndex: 'number',
  isBrandContent: 'boolean',
  isOrganicBrandContent: 'boolean',
  disableComments: 'boolean',
  disableDuet: 'boolean',
  disableStitch: 'boolean',
  thumbnailOffset: 'number',
  isAiGenerated: 'boolean',
  autoAddMusic: 'boolean',
  autoScale: 'boolean',
  uploadToDraft: 'boolean',
  musicSoundInfo: musicFields,
  firstComment: 'string',
  title: 'string',
}
