import { randomInt } from 'node:crypto'
import type { PostBody } from './post-body.ts'
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
  readonly status: 'REVIEW'
}

/** The SDK's answer to `postCreate` and `postGet`; no account is ever connected here. */
export interface Post {
  readonly id: string
  readonly teamId: string
  readonly organizationId: null
  readonly title: string
  readonly referenceKey: string | null
  readonly postDate: string
  readonly postedDate: null
  readonly status: 'DRAFT' | 'REVIEW'
  readonly data: { readonly TIKTOK: TikTokData }
  readonly error: null
  readonly errors: null
  readonly errorsVerbose: null
  readonly externalData: { readonly TIKTOK: TikTokExternalData | null }
  readonly retryCount: 0
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: null
  readonly firstComment: PostBody['firstComment'] | null
  readonly uploads: readonly PostUpload[]
  readonly socialAccounts: readonly []
}

export function describePost(id: string, body: PostBody, uploads: readonly Upload[], at: Date): Post {
  const createdAt = at.toISOString()
  const data = asStored(body.data.TIKTOK)
  const draft = body.status === 'DRAFT'
  return {
    id,
    teamId: body.teamId,
    organizationId: null,
    title: body.title,
    referenceKey: body.referenceKey ?? null,
    postDate: new Date(body.postDate).toISOString(),
    postedDate: null,
    // Nothing is published, so a scheduled post stays where part 0 says TikTok often puts it first.
    status: draft ? 'DRAFT' : 'REVIEW',
    data: { TIKTOK: data },
    error: null,
    errors: null,
    errorsVerbose: null,
    externalData: { TIKTOK: draft ? null : asPublished(id, data) },
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

function asPublished(requestId: string, { type, privacy }: TikTokData): TikTokExternalData {
  const id = String(randomInt(10 ** 14))
  const folder = type === 'IMAGE' ? 'photo' : 'video'
  // O14: a private post has no public permalink.
  const permalink = privacy === 'SELF_ONLY' ? null : `https://www.tiktok.com/@stand-in/${folder}/${id}`
  return { id, shareId: null, requestId, permalink, status: 'REVIEW' }
}
