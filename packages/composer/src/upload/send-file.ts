import { type MediaFacts, uploadForm } from '@postfit/core'
import { type MultipartRoute, type SinglePutRoute, uploadRoute } from '@postfit/core/upload'
import * as v from 'valibot'
import { ApiRefusal, isPassing } from './api-refusal.ts'
import type { PublishingApi } from './publishing-api.ts'
import { readAnswer, refusalOf } from './read-answer.ts'
import type { SentParts, Upload } from './sent-files.ts'
import { type TransferAnswer, transfer } from './transfer.ts'

const UploadAnswer = v.object({ id: v.string(), url: v.nullish(v.string()) })
const Init = v.object({ url: v.string(), path: v.string() })
const PartAddress = v.object({ partNumber: v.number(), url: v.string() })
const MultipartInit = v.object({ uploadId: v.string(), path: v.string(), parts: v.array(PartAddress) })
const Signed = v.object({ parts: v.array(PartAddress) })

/** How often a part is sent before the upload is given up. */
const attempts = 3

/** How a file is uploaded. All of it can be left out. */
export interface UploadSettings {
  /** Told how far it is, 0 to 1. */
  readonly onFraction?: ((fraction: number) => void) | undefined
  /** Ends the upload; what was sent of its parts stays there for the next time. */
  readonly signal?: AbortSignal | undefined
  /** Where the parts that were sent are noted, so that another try goes on after them. */
  readonly parts?: SentParts | undefined
}

interface Sending {
  readonly api: PublishingApi
  readonly onSent: (bytes: number) => void
  readonly signal: AbortSignal | undefined
}

/**
 * Uploads a file by the route that suits its size.
 *
 * @throws ApiRefusal; the signal's reason when aborted
 */
export async function sendFile(
  api: PublishingApi,
  file: File,
  facts: MediaFacts,
  { onFraction, signal, parts = {} }: UploadSettings = {},
): Promise<Upload> {
  const onSent = (bytes: number): void => onFraction?.(Math.min(1, bytes / Math.max(1, file.size)))
  const sending = { api, onSent, signal }
  const route = uploadRoute(facts, api.teamId, file.name)
  if (route.kind === 'single-put') return sendWhole(file, route, sending)
  if (route.kind === 'multipart') return sendParts(file, route, parts, sending)
  const body = uploadForm(file, api.teamId)
  const { headers } = api
  const answer = await transfer(route.method, api.url(route.path), body, { onSent, signal, headers })
  return readAnswer(answer, UploadAnswer)
}

async function sendWhole(
  file: File,
  route: SinglePutRoute,
  { api, onSent, signal }: Sending,
): Promise<Upload> {
  const init = await api.send(route.init.path, route.init.body, Init, { signal })
  stored(await transfer('PUT', api.url(init.url), file, { onSent, signal }))
  const finalize = route.finalize(init)
  return api.send(finalize.path, finalize.body, UploadAnswer, { signal })
}

async function sendParts(
  file: File,
  route: MultipartRoute,
  sent: SentParts,
  { api, onSent, signal }: Sending,
): Promise<Upload> {
  const isResumed = sent.init !== undefined
  const init = sent.init ?? (await api.send(route.init.path, route.init.body, MultipartInit, { signal }))
  const etags = sent.etags ?? []
  sent.init = init
  sent.etags = etags
  const addresses = new Map(init.parts.map(({ partNumber, url }) => [partNumber, url]))
  try {
    for (const { partNumber, start, end } of route.parts.slice(etags.length)) {
      const sendPart = async (url: string): Promise<string> =>
        stored(
          await transfer('PUT', api.url(url), file.slice(start, end), {
            onSent: (bytes) => onSent(start + bytes),
            signal,
          }),
        )
      // The addresses of a try that was stopped may have run out.
      const first = isResumed ? await fresh(partNumber) : (addresses.get(partNumber) ?? '')
      etags.push(await sendAgain(sendPart, first, () => fresh(partNumber), signal))
    }
    const complete = route.complete(init, etags)
    return await api.send(complete.path, complete.body, UploadAnswer, { signal })
  } catch (error) {
    if (signal?.aborted || (error instanceof ApiRefusal && isPassing(error))) throw error
    sent.init = undefined
    sent.etags = undefined
    const abort = route.abort(init)
    await api.send(abort.path, abort.body, v.unknown()).catch(() => {
      // What is wrong was said already; the store forgets the parts by itself.
    })
    throw error
  }

  async function fresh(partNumber: number): Promise<string> {
    const sign = route.sign(init, [partNumber])
    return (await api.send(sign.path, sign.body, Signed, { signal })).parts[0]?.url ?? ''
  }
}

/** Sends a part once more when that fails, to a fresh address: only what was lost is sent again. */
async function sendAgain(
  sendPart: (url: string) => Promise<string>,
  url: string,
  fresh: () => Promise<string>,
  signal: AbortSignal | undefined,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendPart(attempt === 1 ? url : await fresh())
    } catch (error) {
      if (attempt === attempts || signal?.aborted) throw error
    }
  }
}

/** The ETag that a store gives bytes. */
function stored(answer: TransferAnswer): string {
  const { status, etag } = answer
  if (status >= 200 && status < 300 && etag !== null) return etag
  throw status < 300 ? new ApiRefusal(status, 'The store gives no ETag') : refusalOf(answer)
}
