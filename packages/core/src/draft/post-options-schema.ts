import * as v from 'valibot'
import type { MusicSoundInfo, PostOptions } from './post-options.ts'

const text = /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string())
const number = /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.number())
const flag = /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.boolean())

const music = {
  musicSoundId: text,
  musicSoundVolume: number,
  musicSoundStart: number,
  musicSoundEnd: number,
  videoOriginalSoundVolume: number,
} satisfies Record<keyof MusicSoundInfo, unknown>

const fields = {
  type: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.picklist(['VIDEO', 'IMAGE'])),
  text,
  uploadIds: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
  thumbnail: text,
  privacy: /* @__PURE__ */ v.nullish(
    /* @__PURE__ */ v.picklist([
      'SELF_ONLY',
      'PUBLIC_TO_EVERYONE',
      'MUTUAL_FOLLOW_FRIENDS',
      'FOLLOWER_OF_CREATOR',
    ]),
  ),
  photoCoverIndex: number,
  isBrandContent: flag,
  isOrganicBrandContent: flag,
  disableComments: flag,
  disableDuet: flag,
  disableStitch: flag,
  thumbnailOffset: number,
  isAiGenerated: flag,
  autoAddMusic: flag,
  autoScale: flag,
  uploadToDraft: flag,
  musicSoundInfo: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.object(music)),
  firstComment: text,
  title: text,
} satisfies Record<keyof PostOptions, unknown>

/** The names of all post options. */
export const optionNames: readonly string[] = /* @__PURE__ */ Object.keys(fields)

/** The names of all fields of `musicSoundInfo`. */
export const musicFieldNames: readonly string[] = /* @__PURE__ */ Object.keys(music)

/**
 * The shape of the post options: field names and types, no limits. A Valibot schema, and so a Standard Schema as well.
 * {@link check} says what the values break; {@link draftSchema} is this and the rules in one.
 */
export const postOptionsSchema: v.GenericSchema<unknown, PostOptions> = /* @__PURE__ */ v.object(fields)
