import * as v from 'valibot'

/** Caption limit in UTF-16 code units, the strictest reading (X1, X2). */
export const MAX_TEXT_LENGTH = 2200

const PRIVACY = ['SELF_ONLY', 'PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR'] as const

const flag = v.nullish(v.boolean('true or false'))
const milliseconds = v.nullish(
  v.pipe(v.number('a number of milliseconds'), v.finite(), v.minValue(0, '0 or more')),
)
const volume = v.nullish(
  v.pipe(v.number('a number from 0 to 100'), v.minValue(0, 'at least 0'), v.maxValue(100, 'at most 100')),
)

/** The CML track of a post (part 0, O11). */
export const MusicSoundInfo = v.strictObject(
  {
    musicSoundId: v.pipe(v.string('a song_clip_id'), v.nonEmpty('a song_clip_id')),
    musicSoundVolume: volume,
    musicSoundStart: milliseconds,
    musicSoundEnd: milliseconds,
    videoOriginalSoundVolume: volume,
  },
  'music settings of the documented shape',
)

/**
 * The TikTok options of part 0, each as the published SDK declares it (part 2): anything may be left out or null.
 * Every message is the requirement, in words.
 */
export const PostOptions = v.strictObject(
  {
    type: v.optional(v.picklist(['VIDEO', 'IMAGE'], 'VIDEO or IMAGE')),
    text: v.nullish(
      v.pipe(
        v.string('a string'),
        v.maxLength(MAX_TEXT_LENGTH, `at most ${MAX_TEXT_LENGTH} characters (UTF-16 units)`),
      ),
    ),
    uploadIds: v.nullish(
      v.array(v.pipe(v.string('an upload id'), v.nonEmpty('an upload id')), 'a list of upload ids'),
    ),
    thumbnail: v.nullish(v.pipe(v.string('a URL'), v.url('a URL'))),
    privacy: v.nullish(v.picklist(PRIVACY, `one of ${PRIVACY.join(', ')}`)),
    photoCoverIndex: v.nullish(
      v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, '0 or more')),
    ),
    isBrandContent: flag,
    isOrganicBrandContent: flag,
    disableComments: flag,
    disableDuet: flag,
    disableStitch: flag,
    thumbnailOffset: milliseconds,
    isAiGenerated: flag,
    autoAddMusic: flag,
    autoScale: flag,
    uploadToDraft: flag,
    musicSoundInfo: v.nullish(MusicSoundInfo),
  },
  'only the options that a TikTok post has',
)

export type PostOptionsJson = v.InferInput<typeof PostOptions>
