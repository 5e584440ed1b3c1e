import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { acceptUpload } from './accept-upload.ts'
import { multipartRoutes } from './multipart-routes.ts'
import { singlePutRoutes } from './single-put-routes.ts'
import type { State } from './state.ts'
import { MAX_FORM_BYTES, readUploadForm, tooLarge } from './upload-form.ts'

const limited = bodyLimit({
  maxSize: MAX_FORM_BYTES,
  onError: () => {
    throw tooLarge()
  },
})

/** `POST /` as the SDK's `uploadCreate`, and the two routes for larger files. */
export function uploadRoutes(state: State): Hono {
  return new Hono({ strict: false })
    .post('/', limited, async (c) => {
      const { file, teamId } = await readUploadForm(c.req.raw)
      const bytes = new Uint8Array(await file.arrayBuffer())
      return c.json(await acceptUpload(state, { name: file.name, teamId, bytes }), 200)
    })
    .route('/multipart', multipartRoutes(state))
    .route('/', singlePutRoutes(state))
}
