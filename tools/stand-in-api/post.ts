import { type ErrorKey, failureOf, type PostFailure } from './failures.ts'
import type { PostBody } from './post-body.ts'
import { type MovingStatus, type Pace, publication, statusAt } from './post-status.ts'
import type { Upload } from './upload.ts'

type TikTokBody = PostBody['data']['TIKTOK']
type TikTokData = TikTokBody & { readonly type: 'VIDEO' | 'IMAGE' }

interface PostUpload {
  readonly postId: string
  readonly uploadId: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: null
  readonly upload: Upload
}

interface TikTokExternalData {
  readonly id: string
  readonly shareId: null
  readonly requestId: string
  readonly permalink: string | null
  readonly status: MovingStatus
}

/** The SDK's answer to `postCreate` and `postGet`; no account is ever connected here. */
export interface Post {
  readonly id: string
  readonly teamId: string
  readonly organizationId: null
  readonly title: string
  readonly referenceKey: string | null
  readonly postDate: string
  readonly postedDate: string | null
  readonly status: 'DRAFT' | MovingStatus
  readonly data: { readonly TIKTOK: TikTokData }
  readonly error: string | null
  readonly errors: { readonly TIKTOK: string } | null
  readonly errorsVerbose: { readonly TIKTOK: PostFailure } | null
  readonly externalData: { readonly TIKTOK: TikTokExternalData | null }
  readonly retryCount: 0
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: null
  readonly firstComment: PostBody['firstComment'] | null
  readonly uploads: readonly PostUpload[]
  readonly socialAccounts: readonly []
}

/** A post as it was accepted; how it fares follows from the time that has passed. */
export interface AcceptedPost {
  readonly id: string
  readonly body: PostBody
  readonly uploads: readonly Upload[]
  readonly createdAt: Date
  /** TikTok's id of it, 14 digits. */
  readonly publicId: string
  /** What it is made to fail with; `null` when it is to succeed. */
  readonly failure: ErrorKey | null
}

/** A post as the API tells of it at a time. */
export function describePost(accepted: AcceptedPost, now: Date, pace: Pace): Post {
  const { id, body, uploads, failure: key } = accepted
  const createdAt = accepted.createdAt.toISOString()
  const data = asStored(body.data.TIKTOK)
  const start = new Date(Math.max(new Date(body.postDate).getTime(), accepted.createdAt.getTime()))
  const moving = statusAt({ start, fails: key !== null, pace }, now)
  const isDraft = body.status === 'DRAFT'
  const failure = !isDraft && moving === 'ERROR' && key ? failureOf(key) : null
  const isPosted = !isDraft && moving === 'POSTED'
  return {
    id,
    teamId: body.teamId,
    organizationId: null,
    title: body.title,
    referenceKey: body.referenceKey ?? null,
    postDate: new Date(body.postDate).toISOString(),
    postedDate: isPosted ? publication(start, pace).toISOString() : null,
    status: isDraft ? 'DRAFT' : moving,
    data: { TIKTOK: data },
    error: failure?.errorMessage ?? null,
    errors: failure && { TIKTOK: failure.errorMessage },
    errorsVerbose: failure && { TIKTOK: failure },
    externalData: {
      TIKTOK: isDraft || moving === 'SCHEDULED' ? null : onTikTok(accepted, data, moving),
    },
    retryCount: 0,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
    firstComment: body.firstComment ?? null,
    uploads: uploads.map((upload) => ({
      postId: id,
      uploadId: upload.id,
      createdAt,
      updatedAt: createdAt,
      deletedAt: null,
      upload,
    })),
    socialAccounts: [],
  }
}

function asStored(options: TikTokBody): TikTokData {
  const type = options.type ?? 'VIDEO'
  const music = options.musicSoundInfo
  if (type === 'VIDEO' || !music) return { ...options, type }
  // Part 0, music: TikTok refuses a photo post with any other field, so the server strips them.
  return { ...options, type, musicSoundInfo: { musicSoundId: music.musicSoundId } }
}

function onTikTok(
  { id: requestId, publicId: id }: AcceptedPost,
  { type, privacy, uploadToDraft }: TikTokData,
  status: MovingStatus,
): TikTokExternalData {
  const folder = type === 'IMAGE' ? 'photo' : 'video'
  // O14: a private post has no public permalink; one in the inbox (O12) is not published yet.
  const isPublic = status === 'POSTED' && privacy !== 'SELF_ONLY' && !uploadToDraft
  const permalink = isPublic ? `https://www.tiktok.com/@stand-in/${folder}/${id}` : null
  return { id, shareId: null, requestId, permalink, status }
}
