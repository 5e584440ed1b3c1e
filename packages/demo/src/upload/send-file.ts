import { type MediaFacts, uploadForm } from '@postfit/core'
import { type MultipartRoute, type SinglePutRoute, uploadRoute } from '@postfit/core/upload'
import * as v from 'valibot'
import { ApiRefusal } from '../api/api-refusal.ts'
import { readAnswer, refusalOf } from '../api/read-answer.ts'
import { send } from '../api/send.ts'
import { teamId } from '../api/team.ts'
import { type TransferAnswer, transfer } from './transfer.ts'

const Upload = v.object({ id: v.string() })
const Init = v.object({ url: v.string(), path: v.string() })
const PartAddress = v.object({ partNumber: v.number(), url: v.string() })
const MultipartInit = v.object({ uploadId: v.string(), path: v.string(), parts: v.array(PartAddress) })
const Signed = v.object({ parts: v.array(PartAddress) })

/** How often a part is sent before the upload is given up. */
const attempts = 3

/**
 * Uploads a file by the route that suits its size.
 *
 * @param onFraction told how far it is, 0 to 1
 * @returns the id of the upload
 * @throws ApiRefusal
 */
export async function sendFile(
  file: File,
  facts: MediaFacts,
  onFraction: (fraction: number) => void = () => {},
): Promise<string> {
  const onSent = (bytes: number): void => onFraction(Math.min(1, bytes / Math.max(1, file.size)))
  const route = uploadRoute(facts, teamId, file.name)
  if (route.kind === 'single-put') return sendWhole(file, route, onSent)
  if (route.kind === 'multipart') return sendParts(file, route, onSent)
  const answer = await transfer(route.method, route.path, uploadForm(file, teamId), onSent)
  return readAnswer(answer.status, answer.json, Upload).id
}

async function sendWhole(
  file: File,
  route: SinglePutRoute,
  onSent: (bytes: number) => void,
): Promise<string> {
  const init = await send(route.init.path, route.init.body, Init)
  stored(await transfer('PUT', init.url, file, onSent))
  const finalize = route.finalize(init)
  return (await send(finalize.path, finalize.body, Upload)).id
}

async function sendParts(
  file: File,
  route: MultipartRoute,
  onSent: (bytes: number) => void,
): Promise<string> {
  const init = await send(route.init.path, route.init.body, MultipartInit)
  const addresses = new Map(init.parts.map(({ partNumber, url }) => [partNumber, url]))
  const etags: string[] = []
  try {
    for (const { partNumber, start, end } of route.parts) {
      const sendPart = async (url: string): Promise<string> =>
        stored(await transfer('PUT', url, file.slice(start, end), (bytes) => onSent(start + bytes)))
      etags.push(await sendAgain(sendPart, addresses.get(partNumber) ?? '', () => fresh(partNumber)))
    }
    const complete = route.complete(init, etags)
    return (await send(complete.path, complete.body, Upload)).id
  } catch (error) {
    const abort = route.abort(init)
    await send(abort.path, abort.body, v.unknown()).catch(() => {
      // What is wrong was said already; the store forgets the parts by itself.
    })
    throw error
  }

  async function fresh(partNumber: number): Promise<string> {
    const sign = route.sign(init, [partNumber])
    return (await send(sign.path, sign.body, Signed)).parts[0]?.url ?? ''
  }
}

/** Sends a part once more when that fails, to a fresh address: only what was lost is sent again. */
async function sendAgain(
  sendPart: (url: string) => Promise<string>,
  url: string,
  fresh: () => Promise<string>,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendPart(attempt === 1 ? url : await fresh())
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}

/** The ETag that a store gives bytes. */
function stored({ status, json, etag }: TransferAnswer): string {
  if (status >= 200 && status < 300 && etag !== null) return etag
  throw status < 300 ? new ApiRefusal(status, 'The store gives no ETag') : refusalOf(status, json)
}
