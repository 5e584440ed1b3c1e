import { Hono } from 'hono'
import * as v from 'valibot'
import { acceptUpload } from './accept-upload.ts'
import { addressEnd, announcedFile, fileSize } from './announced-file.ts'
import { ApiError } from './api-error.ts'
import { jsonLimit, readJsonBody } from './json-body.ts'
import type { PendingParts } from './pending-uploads.ts'
import type { State } from './state.ts'
import { TooManyBytes } from './storage.ts'

/** U2. */
const PART_BYTES = 64 * 1024 * 1024

const Init = v.strictObject({ ...announcedFile, fileSize }, 'a JSON object')
const named = { teamId: announcedFile.teamId, path: v.string('a path'), uploadId: v.string('an upload id') }
const partNumber = v.pipe(v.number('a part number'), v.integer('a part number'), v.minValue(1, 'at least 1'))
const Sign = v.strictObject({ ...named, partNumbers: v.array(partNumber, 'part numbers') }, 'a JSON object')
const Complete = v.strictObject(
  { ...named, parts: v.array(v.strictObject({ partNumber, etag: v.string('an ETag') }), 'parts') },
  'a JSON object',
)
const Abort = v.strictObject(named, 'a JSON object')

/** `/init`, a PUT of each part, `/complete`; `/sign` for fresh addresses, `/abort` to give up. */
export function multipartRoutes(state: State): Hono {
  const { pendingParts, storage } = state
  const find = ({ uploadId, path, teamId }: v.InferOutput<typeof Abort>): PendingParts => {
    const pending = pendingParts.get(uploadId)
    if (pending?.teamId === teamId && path === `uploads/${uploadId}`) return pending
    throw new ApiError(404, `uploadId: no upload ${uploadId} at ${path} in team ${teamId}`)
  }
  const addresses = (id: string, numbers: readonly number[], base: string) =>
    numbers.map((partNumber) => ({
      partNumber,
      url: new URL(`/api/v1/upload/multipart/storage/${id}/${partNumber}`, base).href,
    }))
  const forget = async (id: string, { received }: PendingParts): Promise<void> => {
    pendingParts.delete(id)
    await storage.remove([id, ...[...received.keys()].map((number) => partName(id, number))])
  }

  return new Hono({ strict: false })
    .post('/init', jsonLimit, async (c) => {
      const { teamId, fileName, fileSize } = await readJsonBody(c.req.raw, Init)
      const uploadId = state.newId()
      const end = addressEnd(state.now())
      pendingParts.set(uploadId, { teamId, fileName, fileSize, addressEnd: end, received: new Map() })
      const parts = addresses(uploadId, partNumbers(fileSize), c.req.url)
      return c.json({ uploadId, path: `uploads/${uploadId}`, partSize: PART_BYTES, parts }, 200)
    })
    .put('/storage/:id/:number', async (c) => {
      const id = c.req.param('id')
      const number = Number(c.req.param('number'))
      const pending = pendingParts.get(id)
      if (!pending || pending.addressEnd < state.now()) throw new ApiError(403, 'The address has expired')
      const max = partBytes(pending.fileSize, number)
      const stored = await storage.write(partName(id, number), c.req.raw.body, max).catch((error) => {
        throw error instanceof TooManyBytes
          ? new ApiError(413, `body: expected ${max} bytes in part ${number}`)
          : error
      })
      pending.received.set(number, stored)
      return c.body(null, 200, { ETag: `"${stored.etag}"` })
    })
    .post('/sign', jsonLimit, async (c) => {
      const body = await readJsonBody(c.req.raw, Sign)
      find(body).addressEnd = addressEnd(state.now())
      return c.json({ parts: addresses(body.uploadId, body.partNumbers, c.req.url) }, 200)
    })
    .post('/complete', jsonLimit, async (c) => {
      const body = await readJsonBody(c.req.raw, Complete)
      const pending = find(body)
      refuseBadParts(pending, body.parts)
      const { uploadId: id, teamId } = body
      try {
        const numbers = partNumbers(pending.fileSize)
        const bytes = await storage.join(
          id,
          numbers.map((number) => partName(id, number)),
        )
        return c.json(await acceptUpload(state, { name: pending.fileName, teamId, bytes }), 200)
      } finally {
        // U2: a refusal is final, and the bytes are gone with it.
        await forget(id, pending)
      }
    })
    .post('/abort', jsonLimit, async (c) => {
      const body = await readJsonBody(c.req.raw, Abort)
      await forget(body.uploadId, find(body))
      return c.json({ success: true }, 200)
    })
}

function partName(id: string, number: number): string {
  return `${id}.${number}`
}

function partNumbers(fileSize: number): number[] {
  return Array.from({ length: Math.ceil(fileSize / PART_BYTES) }, (_, index) => index + 1)
}

/** The bytes of a part: 64 MiB, or what is left for the last one; 0 for a part that there is not. */
function partBytes(fileSize: number, number: number): number {
  return Math.max(0, Math.min(PART_BYTES, fileSize - (number - 1) * PART_BYTES))
}

function refuseBadParts(
  { fileSize, received }: PendingParts,
  parts: readonly { partNumber: number; etag: string }[],
): void {
  const etags = new Map(parts.map(({ partNumber, etag }) => [partNumber, etag.replaceAll('"', '')]))
  const wrong = partNumbers(fileSize).filter((number) => {
    const stored = received.get(number)
    return stored?.byteLength !== partBytes(fileSize, number) || etags.get(number) !== stored.etag
  })
  if (wrong.length > 0) throw new ApiError(400, `parts: missing, cut short or misnamed: ${wrong.join(', ')}`)
}
