/** `VIDEO` is one video; `IMAGE` is Photo Mode, 1-10 photos. The contract's default is `VIDEO`. */
export type PostType = 'VIDEO' | 'IMAGE'

/** Who can see the post. There is never a default: TikTok's guidelines want the person to choose. */
export type Privacy = 'SELF_ONLY' | 'PUBLIC_TO_EVERYONE' | 'MUTUAL_FOLLOW_FRIENDS' | 'FOLLOWER_OF_CREATOR'

/** An option left out is the same as `undefined`, and as the `null` that the API's own types allow. */
type Optional<T> = T | null | undefined

/** A track of the Commercial Music Library, and how it is mixed. Photo posts take the id only. */
export interface MusicSoundInfo {
  /** The `song_clip_id` of a track; its `commercial_music_id` is something else. */
  readonly musicSoundId?: Optional<string>
  /** Loudness of the track, 0 to 100. */
  readonly musicSoundVolume?: Optional<number>
  /** Where the track starts, in milliseconds. */
  readonly musicSoundStart?: Optional<number>
  /** Where the track ends, in milliseconds; after the start. */
  readonly musicSoundEnd?: Optional<number>
  /** Loudness of the video's own sound, 0 to 100. */
  readonly videoOriginalSoundVolume?: Optional<number>
}

/** What a person chooses for a TikTok post, besides its media. Field names and meanings are the contract's. */
export interface PostOptions {
  /** `VIDEO` (the default) or `IMAGE` for Photo Mode. */
  readonly type?: Optional<PostType>
  /** The caption, at most 2,200 UTF-16 code units. */
  readonly text?: Optional<string>
  /** The ids that the API gave the uploaded files: one video, or 1-10 photos. */
  readonly uploadIds?: Optional<readonly string[]>
  /** URL of an uploaded cover image for a video. */
  readonly thumbnail?: Optional<string>
  /** Who can see the post. */
  readonly privacy?: Optional<Privacy>
  /** Zero-based index of the cover photo. Photo Mode only. */
  readonly photoCoverIndex?: Optional<number>
  /** A paid partnership: the post promotes a third party. */
  readonly isBrandContent?: Optional<boolean>
  /** The post promotes the creator's own business. */
  readonly isOrganicBrandContent?: Optional<boolean>
  /** Nobody can comment. */
  readonly disableComments?: Optional<boolean>
  /** Nobody can make a Duet with the video. */
  readonly disableDuet?: Optional<boolean>
  /** Nobody can stitch the video. */
  readonly disableStitch?: Optional<boolean>
  /** Which frame of the video is its cover: milliseconds from the start. */
  readonly thumbnailOffset?: Optional<number>
  /** Marks the content as made by AI. */
  readonly isAiGenerated?: Optional<boolean>
  /** TikTok picks royalty-free music. Photo Mode only. */
  readonly autoAddMusic?: Optional<boolean>
  /** The server scales photos that are too large. Photo Mode only. */
  readonly autoScale?: Optional<boolean>
  /** The post goes to the creator's inbox as a draft instead of being published. */
  readonly uploadToDraft?: Optional<boolean>
  /** Music of the Commercial Music Library. */
  readonly musicSoundInfo?: Optional<MusicSoundInfo>
  /** The first comment, at most 150 characters. It is sent beside the TikTok options, not among them. */
  readonly firstComment?: Optional<string>
  /** The title of a photo post. Only TikTok's own Content Posting API has one. */
  readonly title?: Optional<string>
}
