import { judgeFile } from '@postfit/gate'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { invalid } from './api-error.ts'
import type { State } from './state.ts'
import { describeUpload } from './upload.ts'
import { MAX_FORM_BYTES, readUploadForm, tooLarge } from './upload-form.ts'
import { toUploadIssue } from './upload-issues.ts'

const limited = bodyLimit({
  maxSize: MAX_FORM_BYTES,
  onError: () => {
    throw tooLarge()
  },
})

/** `POST /` as the SDK's `uploadCreate`: refuses at once what TikTok would refuse hours later. */
export function uploadRoutes(state: State): Hono {
  return new Hono({ strict: false }).post('/', limited, async (c) => {
    const { file, teamId } = await readUploadForm(c.req.raw)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { media, violations } = await judgeFile({ name: file.name, bytes }, 'contract')
    const [first, ...others] = violations.map((violation) => toUploadIssue(file.name, violation))
    if (first) throw invalid([first, ...others])
    if (media.kind === 'unknown') throw new TypeError(`accepted without being known: ${media.reason}`)

    // Only what was found is kept, not the bytes: a demo left running must not fill the memory.
    const upload = describeUpload(state.newId(), teamId, media, state.now())
    state.uploads.set(upload.id, upload)
    return c.json(upload, 200)
  })
}
