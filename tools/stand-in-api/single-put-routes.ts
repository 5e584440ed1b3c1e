import { Hono } from 'hono'
import * as v from 'valibot'
import { acceptUpload } from './accept-upload.ts'
import { addressEnd, announcedFile, fileSize, MAX_PUT_BYTES } from './announced-file.ts'
import { ApiError } from './api-error.ts'
import { jsonLimit, readJsonBody } from './json-body.ts'
import type { State } from './state.ts'
import { TooManyBytes } from './storage.ts'

const Init = v.strictObject({ ...announcedFile, fileSize: v.optional(fileSize) }, 'a JSON object')
const Finalize = v.strictObject({ teamId: announcedFile.teamId, path: v.string('a path') }, 'a JSON object')

/** `/init`, a PUT of the bytes to the address that it answers, `/finalize`. */
export function singlePutRoutes(state: State): Hono {
  const { pendingFiles, storage } = state
  return new Hono({ strict: false })
    .post('/init', jsonLimit, async (c) => {
      const { teamId, fileName, fileSize } = await readJsonBody(c.req.raw, Init)
      const id = state.newId()
      const announcedBytes = fileSize ?? null
      pendingFiles.set(id, {
        teamId,
        fileName,
        announcedBytes,
        addressEnd: addressEnd(state.now()),
        byteLength: null,
      })
      const url = new URL(`/api/v1/upload/storage/${id}`, c.req.url).href
      return c.json({ url, path: `uploads/${id}` }, 200)
    })
    .put('/storage/:id', async (c) => {
      const id = c.req.param('id')
      const pending = pendingFiles.get(id)
      if (!pending || pending.addressEnd < state.now()) throw new ApiError(403, 'The address has expired')
      const max = pending.announcedBytes ?? MAX_PUT_BYTES
      const { byteLength, etag } = await storage.write(id, c.req.raw.body, max).catch((error) => {
        throw error instanceof TooManyBytes
          ? new ApiError(413, `body: expected at most ${max} bytes, as announced`)
          : error
      })
      pendingFiles.set(id, { ...pending, byteLength })
      return c.body(null, 200, { ETag: `"${etag}"` })
    })
    .post('/finalize', jsonLimit, async (c) => {
      const { teamId, path } = await readJsonBody(c.req.raw, Finalize)
      const id = path.replace(/^uploads\//, '')
      const pending = pendingFiles.get(id)
      if (pending?.teamId !== teamId) throw new ApiError(404, `path: no upload ${path} in team ${teamId}`)
      const { byteLength, announcedBytes, fileName } = pending
      if (byteLength === null || byteLength !== (announcedBytes ?? byteLength)) {
        throw new ApiError(
          400,
          `path: expected ${announcedBytes ?? 'the'} bytes, received ${byteLength ?? 0}`,
        )
      }
      try {
        const bytes = await storage.path(id)
        return c.json(await acceptUpload(state, { name: fileName, teamId, bytes }), 200)
      } finally {
        pendingFiles.delete(id)
        await storage.remove([id])
      }
    })
}
