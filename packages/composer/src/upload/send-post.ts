import { inspect, type MediaFacts, type PostEnvelope } from '@postfit/core'
import { postAnswerSchema } from '@postfit/core/outcome'
import type { UploadPost } from '../store/posting.ts'
import { ApiRefusal, isPassing } from './api-refusal.ts'
import { postBodyOf } from './post-body-of.ts'
import { type ApiSettings, PublishingApi } from './publishing-api.ts'
import { sendFile } from './send-file.ts'
import { SentFiles, type Upload } from './sent-files.ts'

/** How posts are created, besides what the composer knows. */
export interface SendPostSettings extends ApiSettings {
  /** The API's own fields: its internal title, when to publish, as what. Now and as scheduled unless given. */
  readonly envelope?: () => Partial<Omit<PostEnvelope, 'teamId' | 'uploadIds'>>
  /** Headers of the request that creates the post. */
  readonly postHeaders?: () => Readonly<Record<string, string>>
}

/**
 * An {@link UploadPost} by the routes of the contract: simple, one PUT, or parts, as the size of each file wants it. No byte
 * is sent twice while the page lives, however often it is stopped and tried again.
 */
export function sendPostTo(settings: SendPostSettings): UploadPost {
  const api = new PublishingApi(settings)
  const sent = new SentFiles()
  return async (post, { cover, signal, onProgress, onCreating }) => {
    const total = post.media.length + (cover ? 1 : 0)
    let number = 0
    const upload = async (file: File, facts: MediaFacts): Promise<Upload> => {
      number++
      const step = { name: file.name, number, total }
      const onFraction = (fraction: number): void => onProgress({ ...step, fraction })
      onFraction(0)
      const made =
        sent.uploadOf(file) ??
        (await sendFile(api, file, facts, { onFraction, signal, parts: sent.partsOf(file) }))
      sent.note(file, made)
      onFraction(1)
      return made
    }
    try {
      const uploadIds: string[] = []
      // What the API has already, as it is, is not sent again.
      for (const { file, facts, uploadId } of post.media) {
        if (uploadId !== null) number++
        uploadIds.push(uploadId ?? (await upload(file, facts)).id)
      }
      const thumbnail = cover ? ((await upload(cover, await inspect(cover))).url ?? null) : null
      signal.throwIfAborted()
      onCreating()
      const envelope: PostEnvelope = {
        ...{ title: 'TikTok post', postDate: new Date(), status: 'SCHEDULED' },
        ...settings.envelope?.(),
        ...{ teamId: api.teamId, uploadIds },
      }
      const body = postBodyOf(post, envelope, thumbnail)
      const headers = settings.postHeaders?.() ?? {}
      const answer = await api.send('/api/v1/post/', body, postAnswerSchema, { headers })
      const follow = () => api.get(`/api/v1/post/${encodeURIComponent(answer.id)}`)
      return { answer, follow, uploadIds, thumbnail }
    } catch (error) {
      // It may have refused the post because it does not know the uploads any more.
      if (error instanceof ApiRefusal && !isPassing(error)) sent.forget()
      throw error
    }
  }
}
