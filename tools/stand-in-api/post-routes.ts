import { randomInt } from 'node:crypto'
import { judgeComposition } from '@postfit/gate'
import { Hono } from 'hono'
import { ApiError, type ApiIssue, invalid } from './api-error.ts'
import { jsonLimit } from './json-body.ts'
import { describePost } from './post.ts'
import { type PostBody, readPostBody } from './post-body.ts'
import type { State } from './state.ts'
import type { Upload } from './upload.ts'
import { wantedOutcome } from './wanted-outcome.ts'

/** `POST /` and `GET /:id` as the SDK's `postCreate` and `postGet`. */
export function postRoutes(state: State): Hono {
  return new Hono({ strict: false })
    .post('/', jsonLimit, async (c) => {
      const failure = wantedOutcome(c, state.demandedLimit)
      const body = await readPostBody(c.req.raw)
      const uploads = findUploads(state, body)
      refuseForeignThumbnail(state, body)
      refuseBadComposition(body, uploads)
      const createdAt = state.now()
      const publicId = String(randomInt(10 ** 14)).padStart(14, '1')
      const post = { id: state.newId(), body, uploads, createdAt, publicId, failure }
      state.posts.set(post.id, post)
      return c.json(describePost(post, createdAt, state.pace), 200)
    })
    .get('/:id', (c) => {
      const post = state.posts.get(c.req.param('id'))
      if (!post) throw new ApiError(404, 'Post not found')
      return c.json(describePost(post, state.now(), state.pace), 200)
    })
}

/** In the order of the post. Another team's upload is as unknown as one that was never made. */
function findUploads(state: State, { teamId, data }: PostBody): Upload[] {
  const uploads: Upload[] = []
  const issues: ApiIssue[] = []
  for (const [index, id] of data.TIKTOK.uploadIds.entries()) {
    const upload = state.uploads.get(id)
    if (upload?.teamId === teamId) {
      uploads.push(upload)
    } else {
      const message = `data.TIKTOK.uploadIds.${index}: no upload ${id} in team ${teamId}`
      issues.push({ code: 'custom', message, path: ['data', 'TIKTOK', 'uploadIds', index] })
    }
  }
  const [first, ...others] = issues
  if (first) throw invalid([first, ...others])
  return uploads
}

/** K2: a cover is a photo that was uploaded before. */
function refuseForeignThumbnail(state: State, { teamId, data }: PostBody): void {
  const { thumbnail } = data.TIKTOK
  if (thumbnail == null) return
  const upload = state.uploads.get(thumbnail.split('/').at(-1) ?? '')
  if (upload?.url === thumbnail && upload.teamId === teamId && upload.type === 'image') return
  const message = `data.TIKTOK.thumbnail: expected the url of an uploaded photo of team ${teamId}; received ${thumbnail}`
  throw invalid([{ code: 'custom', message, path: ['data', 'TIKTOK', 'thumbnail'] }])
}

function refuseBadComposition({ data }: PostBody, uploads: readonly Upload[]): void {
  const members = uploads.map(({ id, type }) => ({
    name: `upload ${id}`,
    kind: type === 'image' ? ('photo' as const) : ('video' as const),
  }))
  const issues = judgeComposition(members, data.TIKTOK).map(
    ({ rule, requirement, received, option }): ApiIssue => ({
      code: 'custom',
      message: `data.TIKTOK.${option} breaks ${rule}: required ${requirement}; received ${received}`,
      path: ['data', 'TIKTOK', option],
    }),
  )
  const [first, ...others] = issues
  if (first) throw invalid([first, ...others])
}
