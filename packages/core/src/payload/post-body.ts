import { musicFields, optionFields, photoOnlyOptions, videoOnlyOptions } from '../draft/option-fields.ts'
import type { MusicSoundInfo, PostOptions, PostType } from '../draft/post-options.ts'

/** What the API wants to know of a post besides its options. */
export interface PostEnvelope {
  readonly teamId: string
  /** The name of the post in the scheduler; TikTok never shows it. */
  readonly title: string
  /** When to publish; a `Date`, or an ISO 8601 date with its time zone. Sent as UTC. */
  readonly postDate: Date | string
  readonly status: 'DRAFT' | 'SCHEDULED'
  /** The ids that the uploads were given, in the order of the media. */
  readonly uploadIds: readonly string[]
  /**
   * The address of a cover picture of a video, which is known once that is uploaded. It takes the place of the options' own
   * `thumbnail`, and of `thumbnailOffset`, which TikTok would ignore beside it.
   */
  readonly thumbnail?: string | undefined
}

type Sent<T> = { -readonly [K in keyof T]?: NonNullable<T[K]> }

/** The TikTok part of a post's body: only fields that have a value. */
export type TikTokPostData = Sent<
  Omit<PostOptions, 'uploadIds' | 'firstComment' | 'title' | 'musicSoundInfo'>
> & {
  type: PostType
  uploadIds: string[]
  musicSoundInfo?: Sent<MusicSoundInfo> & { musicSoundId: string }
}

/** The body of `POST /api/v1/post/`. */
export interface PostBody {
  teamId: string
  title: string
  postDate: string
  status: 'DRAFT' | 'SCHEDULED'
  socialAccountTypes: ['TIKTOK']
  data: { TIKTOK: TikTokPostData }
  firstComment?: { TIKTOK: string }
}

/** Options that go elsewhere in the body, or nowhere. */
const notTikTokData: readonly string[] = ['type', 'uploadIds', 'musicSoundInfo', 'firstComment', 'title']

/**
 * The body of `POST /api/v1/post/`: only fields that a post has and that fit its type. Of music, photos take the id
 * only: any other field makes TikTok refuse the post.
 *
 * @param options the options as they are to be sent, see {@link applyEdits}
 * @throws RangeError when `postDate` is no date
 */
export function postBody(
  options: PostOptions,
  { teamId, title, postDate, status, uploadIds, thumbnail }: PostEnvelope,
): PostBody {
  const date = new Date(postDate)
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`Expected a date for postDate but received "${String(postDate)}"`)
  }
  const { firstComment } = options
  return {
    teamId,
    title,
    postDate: date.toISOString(),
    status,
    socialAccountTypes: ['TIKTOK'],
    data: {
      TIKTOK: tiktokData(thumbnail ? { ...options, thumbnail, thumbnailOffset: null } : options, uploadIds),
    },
    ...(firstComment ? { firstComment: { TIKTOK: firstComment } } : {}),
  }
}

function tiktokData(options: PostOptions, uploadIds: readonly string[]): TikTokPostData {
  const type = options.type ?? 'VIDEO'
  const left: readonly string[] = [
    ...notTikTokData,
    ...(type === 'IMAGE' ? videoOnlyOptions : photoOnlyOptions),
  ]
  const sent = Object.entries(options).filter(
    ([name, value]) => value != null && Object.hasOwn(optionFields, name) && !left.includes(name),
  )
  const music = musicFor(type, options.musicSoundInfo)
  return {
    type,
    ...Object.fromEntries(sent),
    uploadIds: [...uploadIds],
    ...(music ? { musicSoundInfo: music } : {}),
  }
}

function musicFor(type: PostType, music: PostOptions['musicSoundInfo']): TikTokPostData['musicSoundInfo'] {
  const musicSoundId = music?.musicSoundId
  if (!musicSoundId) return undefined
  if (type === 'IMAGE') return { musicSoundId }
  const given = Object.entries(music).filter(
    ([name, value]) => value != null && Object.hasOwn(musicFields, name),
  )
  return { ...Object.fromEntries(given), musicSoundId }
}
